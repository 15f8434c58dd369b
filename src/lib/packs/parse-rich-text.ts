import type { TermId } from '../domain/base/ids';
import { succeed } from '../domain/base/result';
import { array, id, lazy, literal, object, optional, string, tagged, type Parser } from '../domain/base/parser';
import type { Inline, RichText } from '../domain/lesson/rich-text';
import { parseMathNode, slotName } from './parse-math-node';

const children: Parser<RichText> = lazy(() => parseRichText);

const plainText = string();

const longInline: Parser<Inline> = tagged('kind', {
	text: object({ kind: literal('text'), text: string() }),
	strong: object({ kind: literal('strong'), children }),
	emphasis: object({ kind: literal('emphasis'), children }),
	term: object({ kind: literal('term'), termId: id<TermId>(), children }),
	math: object({ kind: literal('math'), node: parseMathNode }),
	slot: object({ kind: literal('slot'), name: slotName, form: optional(literal('decimal')) })
});

/** Plain text may be a string, as `shorten` writes it. */
const parseInline: Parser<Inline> = (value, path) => {
	if (typeof value !== 'string') return longInline(value, path);
	const text = plainText(value, path);
	return text.ok ? succeed({ kind: 'text', text: text.value }) : text;
};

/** Words with their mark-up as a pack stores them. */
export const parseRichText: Parser<RichText> = array(parseInline, { maxLength: 500 });
