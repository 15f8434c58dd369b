/** As `Array.prototype.findLastIndex`, which browsers from before 2022 lack. */
export function findLastIndex<Entry>(entries: readonly Entry[], fits: (entry: Entry) => boolean): number {
	for (let place = entries.length - 1; place >= 0; place--) {
		if (fits(entries[place] as Entry)) return place;
	}
	return -1;
}

/** As `Array.prototype.findLast`, which browsers from before 2022 lack. */
export function findLast<Entry>(entries: readonly Entry[], fits: (entry: Entry) => boolean): Entry | undefined {
	return entries[findLastIndex(entries, fits)];
}
