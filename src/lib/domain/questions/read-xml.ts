import { fail, succeed, type Result } from '../base/result';
import { characterOf } from './html-entities';

export interface XmlElement {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: readonly (XmlElement | string)[];
}

export type XmlProblem = 'bad-xml' | 'doctype' | 'unknown-entity' | 'too-deep';

/** Deeper than any quiz; keeps later walks over the tree safe. */
const DEEPEST = 30;
const MOST_ELEMENTS = 5_000;

const NAME = '[A-Za-z_][A-Za-z0-9_.:-]{0,99}';
const TAG = new RegExp(
	`<(?:(/)(${NAME})\\s*|(${NAME})((?:\\s+${NAME}\\s*=\\s*(?:"[^"<]*"|'[^'<]*'))*)\\s*(/?))>`,
	'uy'
);
const ATTRIBUTE = new RegExp(`(${NAME})\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'gu');

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

interface Open {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly children: (XmlElement | string)[];
}

/**
 * Reads one element with all that is in it: the part of XML 1.0 that question banks use. There are no document types and no
 * entities but the five of XML and numbers, so nothing can grow or reach outside. Time grows with the length.
 */
export function readXml(source: string): Result<XmlElement, XmlProblem> {
	const open: Open[] = [];
	let top: XmlElement | undefined;
	let count = 0;
	let at = 0;
	while (at < source.length) {
		const next = readPiece(source, at);
		if (!next.ok) return next;
		const { piece, end } = next.value;
		at = end;
		const parent = open.at(-1);
		if (piece.kind === 'text') {
			if (parent) parent.children.push(piece.text);
			else if (piece.text.trim() !== '') return fail('bad-xml');
		} else if (piece.kind === 'open') {
			if (top || ++count > MOST_ELEMENTS) return fail('bad-xml');
			if (open.length === DEEPEST) return fail('too-deep');
			open.push({ name: piece.name, attributes: piece.attributes, children: [] });
		}
		if (piece.kind === 'close' || (piece.kind === 'open' && piece.isEmpty)) {
			const done = open.pop();
			if (!done || (piece.kind === 'close' && done.name !== piece.name)) return fail('bad-xml');
			const outer = open.at(-1);
			if (outer) outer.children.push(done);
			else top = done;
		}
	}
	return top && open.length === 0 ? succeed(top) : fail('bad-xml');
}

type Piece =
	| { readonly kind: 'text'; readonly text: string }
	| {
			readonly kind: 'open';
			readonly name: string;
			readonly attributes: ReadonlyMap<string, string>;
			readonly isEmpty: boolean;
	  }
	| { readonly kind: 'close'; readonly name: string }
	| { readonly kind: 'nothing' };

type PieceRead = Result<{ readonly piece: Piece; readonly end: number }, XmlProblem>;

function readPiece(source: string, at: number): PieceRead {
	if (source[at] !== '<') return readWords(source, at);
	if (source.startsWith('<![CDATA[', at)) return readUntil(source, at + 9, ']]>', (text) => ({ kind: 'text', text }));
	if (source.startsWith('<!--', at)) return readUntil(source, at + 4, '-->', () => ({ kind: 'nothing' }));
	if (source.startsWith('<?', at)) return readUntil(source, at + 2, '?>', () => ({ kind: 'nothing' }));
	if (source.startsWith('<!', at)) return fail('doctype');
	return readTag(source, at);
}

function readUntil(source: string, from: number, mark: string, make: (text: string) => Piece): PieceRead {
	const end = source.indexOf(mark, from);
	if (end < 0) return fail('bad-xml');
	return succeed({ piece: make(source.slice(from, end)), end: end + mark.length });
}

function readWords(source: string, at: number): PieceRead {
	const found = source.indexOf('<', at);
	const end = found < 0 ? source.length : found;
	const text = decode(source.slice(at, end));
	return text.ok ? succeed({ piece: { kind: 'text', text: text.value }, end }) : text;
}

function readTag(source: string, at: number): PieceRead {
	const tag = new RegExp(TAG);
	tag.lastIndex = at;
	const match = tag.exec(source);
	if (!match) return fail('bad-xml');
	const end = at + match[0].length;
	const [, slash, closed = '', opened = '', inside = '', empty] = match;
	if (slash !== undefined) return succeed({ piece: { kind: 'close', name: closed }, end });
	const attributes = new Map<string, string>();
	for (const [, name = '', double, single] of inside.matchAll(ATTRIBUTE)) {
		const value = decode(double ?? single ?? '');
		if (!value.ok) return value;
		if (attributes.has(name)) return fail('bad-xml');
		attributes.set(name, value.value);
	}
	return succeed({ piece: { kind: 'open', name: opened, attributes, isEmpty: empty === '/' }, end });
}

function decode(text: string): Result<string, XmlProblem> {
	let isUnknown = false;
	const decoded = text.replace(
		/&(?:([A-Za-z]{1,20});|#(\d{1,7});|#x([0-9a-fA-F]{1,6});)?/gu,
		(_, name, decimal, hex) => {
			const character =
				name !== undefined
					? Object.hasOwn(ENTITIES, name)
						? ENTITIES[name]
						: undefined
					: characterOf(decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal));
			if (character === undefined) isUnknown = true;
			return character ?? '';
		}
	);
	return isUnknown ? fail('unknown-entity') : succeed(decoded);
}
