/** The named characters that editors of question banks write; others stay as they stand. */
const NAMED: Readonly<Record<string, string>> = {
	amp: '&',
	lt: '<',
	gt: '>',
	quot: '"',
	apos: "'",
	nbsp: ' ',
	shy: '',
	ndash: '–',
	mdash: '—',
	hellip: '…',
	lsquo: '‘',
	rsquo: '’',
	ldquo: '“',
	rdquo: '”',
	laquo: '«',
	raquo: '»',
	times: '×',
	divide: '÷',
	minus: '−',
	plusmn: '±',
	deg: '°',
	middot: '·',
	frac12: '½',
	frac14: '¼',
	frac34: '¾',
	sup2: '²',
	sup3: '³',
	radic: '√',
	pi: 'π',
	le: '≤',
	ge: '≥',
	ne: '≠',
	asymp: '≈',
	infin: '∞',
	euro: '€',
	pound: '£',
	rarr: '→',
	larr: '←',
	bull: '•',
	agrave: 'à',
	aacute: 'á',
	acirc: 'â',
	atilde: 'ã',
	auml: 'ä',
	aring: 'å',
	ccedil: 'ç',
	egrave: 'è',
	eacute: 'é',
	ecirc: 'ê',
	euml: 'ë',
	igrave: 'ì',
	iacute: 'í',
	icirc: 'î',
	iuml: 'ï',
	ntilde: 'ñ',
	ograve: 'ò',
	oacute: 'ó',
	ocirc: 'ô',
	otilde: 'õ',
	ouml: 'ö',
	ugrave: 'ù',
	uacute: 'ú',
	ucirc: 'û',
	uuml: 'ü',
	oelig: 'œ',
	aelig: 'æ',
	Agrave: 'À',
	Aacute: 'Á',
	Acirc: 'Â',
	Ccedil: 'Ç',
	Egrave: 'È',
	Eacute: 'É',
	Ecirc: 'Ê',
	Ocirc: 'Ô',
	Ouml: 'Ö',
	Uuml: 'Ü',
	OElig: 'Œ',
	szlig: 'ß',
	iexcl: '¡',
	iquest: '¿'
};

/** Puts the characters in the place of `&eacute;`, `&#233;` and `&#xE9;`. */
export function decodeHtmlEntities(text: string): string {
	return text.replace(
		/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,8}\d{0,2}));/gu,
		(whole, decimal, hex, name) => {
			if (name !== undefined) return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
			return characterOf(decimal === undefined ? parseInt(hex, 16) : Number(decimal)) ?? whole;
		}
	);
}

/** The character of a code point that a text may hold; undefined for halves of characters, controls and what is none. */
export function characterOf(code: number): string | undefined {
	const isHalf = code >= 0xd800 && code <= 0xdfff;
	const isControl = code < 32 && code !== 9 && code !== 10 && code !== 13;
	return !(code <= 0x10ffff) || isHalf || isControl ? undefined : String.fromCodePoint(code);
}
