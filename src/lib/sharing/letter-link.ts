import { decodeBase64Url, encodeBase64Url } from '../bytes/base64url';
import { fail, type Result } from '../domain/base/result';
import { decodeDigits, encodeDigits } from './digits';
import { openSealed, sealLetter, type Letter, type LetterProblem } from './letter';

/** Longer than the digits of the largest letter. */
const MOST_CHARACTERS = 200_000;
/**
 * Hosts write a page as `receive`, `receive/` or `receive.html`; messengers add a query of their own. The bounds keep a
 * search through a long text short.
 */
export const RECEIVE_ADDRESS = 'https?://[^\\s#?]{1,200}/receive(?:\\.html|/)?(?:\\?[^\\s#]{0,500})?';
const LINK = new RegExp(`^(?:${RECEIVE_ADDRESS})?#([bn])([^#]*)$`, 'i');

/**
 * A letter as a link for messages: `…/receive#b` and base64url. Throws a RangeError where `sealLetter` does.
 * What stands behind the `#` is never sent to a server (RFC 3986, 3.5): the letter stays between the two phones.
 */
export function writeMessageLink(letter: Letter, receiveAddress: string): string {
	return `${receiveAddress}#b${encodeBase64Url(sealLetter(letter))}`;
}

/**
 * The same link for QR codes: `…/receive#n` and digits. Longer to read, but smaller to draw, and any camera app opens it.
 */
export function writeCodeLink(letter: Letter, receiveAddress: string): string {
	return `${receiveAddress}#n${encodeDigits(sealLetter(letter))}`;
}

/** Reads a link of either form, of any Darasa: the whole address, or only its part from the `#` on. Never throws. */
export function readLetterLink(text: string): Result<Letter, LetterProblem> {
	if (text.length > MOST_CHARACTERS) return fail('too-large');
	const [, form, content = ''] = LINK.exec(text.trim()) ?? [];
	if (form === undefined) return fail('not-a-letter');
	const sealed = form.toLowerCase() === 'b' ? decodeBase64Url(content) : decodeDigits(content);
	return sealed.ok ? openSealed(sealed.value) : fail('damaged');
}
