import { host } from './host';

/** Where letters are opened: links in codes and messages lead there. */
export function receiveAddress(): string {
	return `${location.origin}${host.basePath}/receive`;
}

/** A letter, ready to leave the phone in each of the three ways. */
export type ReadyLetter = Awaited<ReturnType<typeof readyLetter>>;

/**
 * Draws a letter as codes and writes it as a link and as a file, all before anybody touches a button: browsers let a page
 * share only in the moment of a touch. `sentence` tells who opens the file what it is.
 */
export async function readyLetter(letter: Uint8Array, sentence: string) {
	const [{ drawLetter }, { writeMessageLink }, { writeLetterFile }] = await Promise.all([
		import('../sharing/draw-letter'),
		import('../sharing/letter-link'),
		import('../sharing/letter-file')
	]);
	const address = receiveAddress();
	return {
		drawn: drawLetter(letter, address),
		link: writeMessageLink(letter, address),
		file: writeLetterFile(letter, sentence)
	};
}
