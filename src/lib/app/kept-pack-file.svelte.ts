import { downloadBlob } from '../platform/files';
import type { PackRow } from '../storage/tables';
import type { Library } from './library.svelte';
import { packFileName } from './own-pack';

type WantedPack = Pick<PackRow, 'sha256'>;

/** The file from which a pack came, to hand on as it is. */
export class KeptPackFile {
	/** Undefined where this phone has not kept it, or until it was looked for. */
	file = $state.raw<Blob>();
	#saved = $state<string>();
	readonly #library: Pick<Library, 'findFile'>;

	constructor(library: Pick<Library, 'findFile'>) {
		this.#library = library;
	}

	/** Looks for it. Within an effect it looks again when a file was kept. Returns what makes a late answer void. */
	look(pack: WantedPack): () => void {
		let isWanted = true;
		void this.#library.findFile(pack).then((file) => {
			if (isWanted) this.file = file;
		});
		return () => (isWanted = false);
	}

	/** Into the downloads. */
	save(pack: WantedPack, title: string): void {
		if (!this.file) return;
		downloadBlob(this.file, packFileName(title));
		this.#saved = pack.sha256;
	}

	/** Whether this version of the pack was saved here. */
	isSaved({ sha256 }: WantedPack): boolean {
		return this.#saved === sha256;
	}
}
