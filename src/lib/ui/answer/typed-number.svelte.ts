import type { NumberForm } from '$lib/domain/number/number-form';

/** A place to type digits in: a number on its own or before a fraction, and the two ends of a fraction. */
export type Box = 'whole' | 'top' | 'bottom';
/** A number as it looks: on one line, as a fraction, as a whole number with a fraction, or with what is left over. */
export type Shape = 'plain' | 'fraction' | 'mixed' | 'division';
/** What is typed: a number in a form, or the two numbers that a division comes to. */
export type TypedForm = NumberForm | 'remainder';

export const MOST_CHARACTERS = 12;

const BOXES: Readonly<Record<Shape, readonly Box[]>> = {
	plain: ['whole'],
	fraction: ['top', 'bottom'],
	mixed: ['whole', 'top', 'bottom'],
	division: ['whole', 'top']
};

const FIRST_SHAPE: Readonly<Record<TypedForm, Shape>> = {
	any: 'plain',
	whole: 'plain',
	decimal: 'plain',
	'decimal-1': 'plain',
	'decimal-2': 'plain',
	'decimal-3': 'plain',
	percent: 'plain',
	ratio: 'plain',
	fraction: 'fraction',
	simplest: 'fraction',
	improper: 'fraction',
	mixed: 'mixed',
	remainder: 'division'
};

/**
 * A number while it is typed, as boxes that look like what is meant. `text` is what the checker reads:
 * `3/4`, `1 1/2`, `0.5`, `50%` or `24 r 3`, with the digits and the sign that were typed.
 */
export class TypedNumber {
	readonly form: TypedForm;
	shape = $state<Shape>('plain');
	active = $state<Box>('whole');
	#typed = $state<Record<Box, string>>({ whole: '', top: '', bottom: '' });

	constructor(form: TypedForm, text = '') {
		this.form = form;
		this.read(text);
	}

	get boxes(): readonly Box[] {
		return BOXES[this.shape];
	}

	/** Only here can the learner herself change a number into a fraction. */
	get mayChangeShape(): boolean {
		return this.form === 'any';
	}

	get text(): string {
		const { whole, top, bottom } = this.#typed;
		if (this.shape === 'division') return top === '' ? whole : `${whole} r ${top}`;
		const fraction = top + bottom === '' ? '' : `${top}/${bottom}`;
		if (this.shape === 'fraction') return fraction;
		if (this.shape === 'mixed') return `${whole} ${fraction}`.trim();
		return this.form === 'percent' && whole !== '' ? `${whole}%` : whole;
	}

	get isEmpty(): boolean {
		return this.text === '';
	}

	get nextBox(): Box | undefined {
		return this.boxes[this.boxes.indexOf(this.active) + 1];
	}

	typedIn(box: Box): string {
		return this.#typed[box];
	}

	/** What a box holds after the learner typed or pasted into it. A bar in it opens the next box. */
	write(box: Box, text: string): void {
		const [before = '', after] = text.split('/', 2);
		this.#typed[box] = before.replaceAll('%', '').trim().slice(0, MOST_CHARACTERS);
		this.active = box;
		if (after === undefined) return;
		this.openFraction();
		if (after !== '') this.#typed[this.active] = after.trim().slice(0, MOST_CHARACTERS);
	}

	add(character: string): void {
		const typed = this.#typed[this.active];
		if (typed.length < MOST_CHARACTERS) this.#typed[this.active] = typed + character;
	}

	/** Puts a minus before the number, or takes it away. */
	changeSign(): void {
		const first = this.boxes[0] ?? 'whole';
		const typed = this.#typed[first];
		this.#typed[first] = typed.startsWith('-') ? typed.slice(1) : `-${typed}`;
	}

	/** Goes on to the next box; where a number stands alone, it becomes the top of a fraction. */
	openFraction(): void {
		if (this.shape !== 'plain') {
			this.active = this.nextBox ?? this.active;
			return;
		}
		if (!this.mayChangeShape) return;
		this.#typed.top = this.#typed.whole;
		this.#typed.whole = '';
		this.shape = 'fraction';
		this.active = this.#typed.top === '' ? 'top' : 'bottom';
	}

	/** Keeps the number that was typed and adds a fraction behind it. */
	openMixed(): void {
		if (!this.mayChangeShape || this.shape !== 'plain') return;
		this.shape = 'mixed';
		this.active = this.#typed.whole === '' ? 'whole' : 'top';
	}

	/** Takes the last character away; in an empty box it steps back to the one before. */
	erase(): void {
		if (this.#typed[this.active] !== '') {
			this.#typed[this.active] = this.#typed[this.active].slice(0, -1);
			return;
		}
		const before = this.boxes[this.boxes.indexOf(this.active) - 1];
		if (before) this.active = before;
		else if (this.mayChangeShape && this.text === '') this.#reset('plain');
	}

	/** Takes over a text such as `1 1/2`; the opposite of `text`. */
	read(text: string): void {
		if (this.form === 'remainder') {
			this.#reset('division');
			const [whole = '', top = ''] = text.split(' r ');
			this.#typed = { whole, top, bottom: '' };
			return;
		}
		const parts = /^\s*(?:(\S+)\s+)?([^\s/]*)\/([^\s/]*)\s*$/.exec(text);
		const [, whole = '', top = '', bottom = ''] = parts ?? [];
		this.#reset(FIRST_SHAPE[this.form]);
		if (parts) {
			if (this.form === 'any') this.shape = whole === '' ? 'fraction' : 'mixed';
			this.#typed = { whole, top, bottom };
			this.active = 'bottom';
		} else {
			this.#typed[this.active] = text.replaceAll('%', '').trim();
		}
	}

	#reset(shape: Shape): void {
		this.shape = shape;
		this.#typed = { whole: '', top: '', bottom: '' };
		this.active = BOXES[shape][0] ?? 'whole';
	}
}
