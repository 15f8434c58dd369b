import type { Lock } from '$lib/domain/learning/lock';
import { PROFILE_PICTURES, type ProfilePicture } from '$lib/domain/learning/profile';

const LENGTHS: Readonly<Record<Lock['kind'], number>> = { number: 4, pictures: 3 };

/** Nine pictures that even small children tell apart; in one order for everybody, so that a secret can be found again. */
export const LOCK_PICTURES: readonly ProfilePicture[] = PROFILE_PICTURES.slice(0, 9);

/** A secret while it is put in, sign by sign. */
export class LockEntry {
	readonly kind: Lock['kind'];
	readonly length: number;
	signs = $state.raw<readonly string[]>([]);

	constructor(kind: Lock['kind']) {
		this.kind = kind;
		this.length = LENGTHS[kind];
	}

	/** The whole secret, as it is hashed: `1234` or `lion,goat,cow`; undefined while signs are missing. */
	get secret(): string | undefined {
		if (this.signs.length < this.length) return undefined;
		return this.signs.join(this.kind === 'number' ? '' : ',');
	}

	add(sign: string): void {
		if (this.signs.length < this.length) this.signs = [...this.signs, sign];
	}

	erase(): void {
		this.signs = this.signs.slice(0, -1);
	}

	clear(): void {
		this.signs = [];
	}
}
