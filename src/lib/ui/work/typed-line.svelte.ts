/** Longer lines do not fit on a phone; the checker refuses them anyway. */
const MOST_CHARACTERS = 80;

/** A line of working while it is typed, with the place where the next sign goes. Places count UTF-16 units from 0. */
export class TypedLine {
	text = $state('');
	caret = $state(0);

	/** Takes over what stands in the field, with its caret. */
	read(text: string, caret: number): void {
		this.text = text.slice(0, MOST_CHARACTERS);
		this.caret = Math.min(caret, this.text.length);
	}

	insert(signs: string): void {
		if (this.text.length + signs.length > MOST_CHARACTERS) return;
		this.text = this.text.slice(0, this.caret) + signs + this.text.slice(this.caret);
		this.caret += signs.length;
	}

	erase(): void {
		if (this.caret === 0) return;
		this.text = this.text.slice(0, this.caret - 1) + this.text.slice(this.caret);
		this.caret -= 1;
	}

	move(by: -1 | 1): void {
		this.caret = Math.max(0, Math.min(this.text.length, this.caret + by));
	}

	clear(): void {
		this.read('', 0);
	}
}
