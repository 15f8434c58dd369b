import { succeed, type Result } from '../base/result';
import { decodeHtmlEntities } from './html-entities';
import { notSupported, type ImportNote, type NotSupported, type Refusal } from './import-outcome';
import { raisedText } from './raised-text';

/** The words of a piece of HTML, and what was left out of it. */
export interface HtmlText {
	readonly text: string;
	readonly notes: readonly ImportNote[];
}

/** Between them a new line begins. */
const LINE_TAGS = ['p', 'div', 'br', 'li', 'ul', 'ol', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];
const PLAIN_TAGS = ['span', 'font', 'small', 'big', 'abbr', 'bdi', 'bdo', 'wbr', 'nobr', 'tt', 'section', 'article'];
const LOUD_TAGS = ['b', 'strong', 'i', 'em', 'u', 'mark', 'code', 'cite', 'q'];
const REFUSED: Readonly<Record<string, NotSupported>> = {
	img: 'image',
	svg: 'image',
	picture: 'image',
	canvas: 'image',
	audio: 'media',
	video: 'media',
	source: 'media',
	iframe: 'media',
	object: 'media',
	embed: 'media',
	table: 'table',
	tr: 'table',
	td: 'table',
	th: 'table'
};

const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9]*)(?:\s[^<>]*|\/)?>/gu;

/**
 * The words of a question written in HTML. Lines and paragraphs stay, small digits and signs become `²` and `₂`, and a
 * tag that is only loud is left out with a note. A tag that carries meaning (an image, a table, a form) is not supported.
 * No HTML ever reaches a page: what comes out is text.
 */
export function textOfHtml(html: string): Result<HtmlText, Refusal> {
	const notes = new Set<ImportNote>();
	let text = '';
	let at = 0;
	let small: { readonly tag: string; readonly from: number } | undefined;
	for (const match of html.matchAll(TAG)) {
		text += decodeHtmlEntities(html.slice(at, match.index));
		at = match.index + match[0].length;
		const tag = match[2]?.toLowerCase();
		if (tag === undefined) continue;
		if (LINE_TAGS.includes(tag)) text += '\n';
		else if (LOUD_TAGS.includes(tag)) notes.add('formatting-left-out');
		else if (tag === 'a') notes.add('link-left-out');
		else if (tag === 'sub' || tag === 'sup') {
			const isEnd = match[1] === '/';
			if (!isEnd && small) return notSupported('raised-text');
			if (isEnd && small?.tag === tag) {
				const raised = raisedText(text.slice(small.from), tag);
				if (raised === undefined) return notSupported('raised-text');
				text = text.slice(0, small.from) + raised;
			}
			small = isEnd ? undefined : { tag, from: text.length };
		} else if (!PLAIN_TAGS.includes(tag)) {
			return notSupported(Object.hasOwn(REFUSED, tag) ? (REFUSED[tag] ?? 'other-html') : 'other-html');
		}
	}
	if (small) return notSupported('raised-text');
	return succeed({ text: text + decodeHtmlEntities(html.slice(at)), notes: [...notes] });
}
