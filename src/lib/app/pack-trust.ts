import type { PackIndexEntry } from '../packs/pack-index';
import type { ReadPack } from '../packs/read-with-hash';
import type { PackRow } from '../storage/tables';
import type { Host } from './host';

/** Who has to answer for a pack before it may come in. */
export type PackTrust =
	/** This build knows it by its hash. */
	| { readonly kind: 'built-in' }
	/** Signed by an organisation that the host has named. */
	| { readonly kind: 'named'; readonly signer: string; readonly name: string }
	/** Signed by somebody who was trusted on this phone before. */
	| { readonly kind: 'known'; readonly signer: string }
	/** Signed by a stranger: whoever holds the phone decides, once. */
	| { readonly kind: 'stranger'; readonly signer: string }
	| { readonly kind: 'unsigned' }
	/** It has the name of a pack that is here and was made by somebody else. */
	| { readonly kind: 'foreign' };

export interface TrustedHands {
	readonly builtIn: readonly PackIndexEntry[];
	readonly installed: readonly PackRow[];
	readonly named: Host['signers'];
	readonly known: readonly string[];
}

/** Whether a pack may come in: by its hash, by a name the host pinned, or on trust of first use. */
export function judgePack(pack: Pick<ReadPack, 'id' | 'sha256' | 'signer'>, hands: TrustedHands): PackTrust {
	if (hands.builtIn.some(({ sha256 }) => sha256 === pack.sha256)) return { kind: 'built-in' };
	const { signer } = pack;
	if (signer === undefined) return { kind: 'unsigned' };
	const isTaken = hands.builtIn.some(({ id }) => id === pack.id);
	const here = hands.installed.find(({ id }) => id === pack.id);
	if (isTaken || (here && here.signer !== signer)) return { kind: 'foreign' };
	const named = hands.named.find(({ key }) => key === signer);
	if (named) return { kind: 'named', signer, name: named.name };
	return { kind: hands.known.includes(signer) ? 'known' : 'stranger', signer };
}
