import type { Message } from '../domain/base/message';
import type { ReadPack } from '../packs/read-with-hash';
import type { PackNews } from './pack-news';

/** A pack that has come in, as far as it is talked about. */
type ArrivedPack = Pick<ReadPack, 'id' | 'version' | 'title' | 'readings'>;

/** What became of a pack that came. */
export type PackArrival =
	/** `news` where it took the place of an older one. */
	| { readonly kind: 'added'; readonly pack: ArrivedPack; readonly news?: PackNews }
	| { readonly kind: 'already-here' }
	| { readonly kind: 'untrusted' }
	/** A pack of the same name, made by somebody else, is here and stays. */
	| { readonly kind: 'foreign' }
	/** Its maker is a stranger with this fingerprint; `accept` trusts him from now on and lets the pack in. */
	| {
			readonly kind: 'asks';
			readonly pack: ArrivedPack;
			readonly words: string;
			readonly accept: () => Promise<PackArrival>;
	  }
	| { readonly kind: 'failed'; readonly why: Message };
