import { message, type Message } from '../domain/base/message';

/** Why a pack cannot be read. `detail` is for the author of the pack, never for the screen. */
export type PackError =
	| { readonly kind: 'not-a-pack' }
	| { readonly kind: 'newer' }
	| { readonly kind: 'corrupt'; readonly detail: string }
	| { readonly kind: 'too-large' }
	/** Somebody changed the pack after it was signed. */
	| { readonly kind: 'bad-signature' }
	| { readonly kind: 'bad-content'; readonly detail: string };

const SENTENCES: Readonly<Record<PackError['kind'], string>> = {
	'not-a-pack': 'common.packErrorNotAPack',
	newer: 'common.packErrorNewer',
	corrupt: 'common.packErrorCorrupt',
	'too-large': 'common.packErrorTooLarge',
	'bad-signature': 'common.packErrorBadSignature',
	'bad-content': 'common.packErrorBadContent'
};

/** One sentence that says what happened and what to do. */
export function describePackError(error: PackError): Message {
	return message(SENTENCES[error.kind]);
}
