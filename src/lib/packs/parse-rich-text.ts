import type { TermId } from '../domain/base/ids';
import { array, id, lazy, literal, object, optional, string, tagged, type Parser } from '../domain/base/parser';
import type { Inline, RichText } from '../domain/lesson/rich-text';
import { parseMathNode, slotName } from './parse-math-node';

const children: Parser<RichText> = lazy(() => parseRichText);

const parseInline: Parser<Inline> = tagged('kind', {
	text: object({ kind: literal('text'), text: string() }),
	strong: object({ kind: literal('strong'), children }),
	emphasis: object({ kind: literal('emphasis'), children }),
	term: object({ kind: literal('term'), termId: id<TermId>(), children }),
	math: object({ kind: literal('math'), node: parseMathNode }),
	slot: object({ kind: literal('slot'), name: slotName, form: optional(literal('decimal')) })
});

/** Words with their mark-up as a pack stores them. */
export const parseRichText: Parser<RichText> = array(parseInline, { maxLength: 500 });
