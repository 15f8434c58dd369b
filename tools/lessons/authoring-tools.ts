import { fromMarkdown } from 'mdast-util-from-markdown';
import { isNode, LineCounter, parseDocument } from 'yaml';
import { fail, succeed } from '../../src/lib/domain/base/result';
import type { AuthoringTools, YamlDocument } from '../../src/lib/packs/compile/source';

/** The parsers for authors, which the app does not carry. */
export const AUTHORING_TOOLS: AuthoringTools = {
	parseMarkdown: (text) => fromMarkdown(text),
	parseYaml
};

function parseYaml(text: string): ReturnType<AuthoringTools['parseYaml']> {
	const lines = new LineCounter();
	const document = parseDocument(text, { lineCounter: lines });
	const [error] = [...document.errors, ...document.warnings];
	if (error)
		return fail({ line: lines.linePos(error.pos[0]).line, message: error.message.split('\n')[0] ?? 'not YAML' });
	const lineOf: YamlDocument['lineOf'] = (path) => {
		for (let length = path.length; length >= 0; length--) {
			const node: unknown = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
			if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
		}
		return 1;
	};
	return succeed({ value: document.toJS({ maxAliasCount: 0 }), lineOf });
}
