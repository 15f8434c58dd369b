type Pairs = Readonly<Record<string, string>>;

/** The pairs with one more; each side stands in one pair at most, so older pairs of both go. */
export function addPair(pairs: Pairs, leftId: string, rightId: string): Pairs {
	const others = Object.entries(pairs).filter(([left, right]) => left !== leftId && right !== rightId);
	return Object.fromEntries([...others, [leftId, rightId]]);
}

export function removePair(pairs: Pairs, leftId: string): Pairs {
	return Object.fromEntries(Object.entries(pairs).filter(([left]) => left !== leftId));
}

/** Pairing by two taps: first something on the left, then what belongs to it on the right. */
export class Matching {
	selectedId = $state.raw<string>();

	/** A second tap on the same entry lets go of it, and of its pair. */
	pickLeft(pairs: Pairs, leftId: string): Pairs {
		if (this.selectedId !== leftId) {
			this.selectedId = leftId;
			return pairs;
		}
		this.selectedId = undefined;
		return removePair(pairs, leftId);
	}

	/** The new pairs; undefined when nothing is selected on the left yet. */
	pickRight(pairs: Pairs, rightId: string): Pairs | undefined {
		const { selectedId } = this;
		if (selectedId === undefined) return undefined;
		this.selectedId = undefined;
		return addPair(pairs, selectedId, rightId);
	}
}
