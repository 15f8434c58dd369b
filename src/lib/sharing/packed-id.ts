import type { BitReader } from '../bytes/bit-reader';
import type { BitWriter } from '../bytes/bit-writer';
import { asId } from '../domain/base/ids';

/** Crockford's base 32, of which the app draws its ids (storage/new-id.ts): five bits a letter instead of eight. */
const ID_LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const ID_LENGTH = 12;

export function putId(bits: BitWriter, id: string): void {
	const isDrawn = id.length === ID_LENGTH && [...id].every((letter) => ID_LETTERS.includes(letter));
	bits.put(isDrawn ? 1 : 0, 1);
	if (isDrawn) for (const letter of id) bits.put(ID_LETTERS.indexOf(letter), 5);
	else bits.putText(id);
}

/** Throws where there is none, as the reader of bits does. */
export function getId<Id extends string>(bits: BitReader): Id {
	if (bits.get(1) === 0) {
		const text = bits.getText(120);
		if (text === '') throw new RangeError('an id without a letter');
		return asId<Id>(text);
	}
	return asId<Id>(Array.from({ length: ID_LENGTH }, () => ID_LETTERS[bits.get(5)]).join(''));
}
