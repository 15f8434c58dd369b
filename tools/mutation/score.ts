/** What became of the changes that were tried. */
export interface MutantCounts {
	readonly killed: number;
	/** Endless after the change, which is noticed too. */
	readonly timedOut: number;
	readonly survived: number;
	/** No test comes by. */
	readonly uncovered: number;
	readonly tookMs: number;
}

/** The part of Stryker's report that we read. */
interface Report {
	readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
}

/** Counts by outcome; changes that could not be tried (static, or no valid code) count nowhere. */
export function countMutants(reportJson: string, tookMs: number): MutantCounts {
	const mutants = Object.values((JSON.parse(reportJson) as Report).files).flatMap((file) => file.mutants);
	const count = (wanted: string): number => mutants.filter(({ status }) => status === wanted).length;
	return {
		killed: count('Killed'),
		timedOut: count('Timeout'),
		survived: count('Survived'),
		uncovered: count('NoCoverage'),
		tookMs
	};
}

export function sumCounts(counts: readonly MutantCounts[]): MutantCounts {
	const sum = (key: keyof MutantCounts): number => counts.reduce((total, one) => total + one[key], 0);
	return {
		killed: sum('killed'),
		timedOut: sum('timedOut'),
		survived: sum('survived'),
		uncovered: sum('uncovered'),
		tookMs: sum('tookMs')
	};
}

/** Per cent of the changes that were noticed, of all that could be; 100 where there is nothing to change. */
export function scoreOf({ killed, timedOut, survived, uncovered }: MutantCounts): number {
	const noticed = killed + timedOut;
	const all = noticed + survived + uncovered;
	return all === 0 ? 100 : (noticed / all) * 100;
}
