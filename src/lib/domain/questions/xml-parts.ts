import type { TextFormat } from './foreign-text';
import type { XmlElement } from './read-xml';

export function childrenOf(element: XmlElement, name: string): readonly XmlElement[] {
	return element.children.filter((child): child is XmlElement => typeof child !== 'string' && child.name === name);
}

export function childOf(element: XmlElement, name: string): XmlElement | undefined {
	return childrenOf(element, name)[0];
}

/** The words right inside an element, without those of its children. */
export function wordsIn(element: XmlElement | undefined): string {
	return (element?.children ?? []).filter((child) => typeof child === 'string').join('');
}

/** What stands in the `<text>` of an element; in old files right inside it. */
export function textIn(element: XmlElement | undefined): string {
	return element ? wordsIn(childOf(element, 'text') ?? element) : '';
}

export function formatOf(element: XmlElement | undefined, inherited: TextFormat = 'moodle'): TextFormat {
	switch (element?.attributes.get('format')) {
		case 'html':
			return 'html';
		case 'plain_text':
			return 'plain';
		case 'markdown':
			return 'markdown';
		case 'moodle_auto_format':
			return 'moodle';
		default:
			return inherited;
	}
}

/** Whether an element of that name stands anywhere inside. */
export function hasInside(element: XmlElement, name: string): boolean {
	return element.children.some((child) => typeof child !== 'string' && (child.name === name || hasInside(child, name)));
}
