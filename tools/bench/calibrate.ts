import { Lab } from './lab';

/**
 * How fast this machine's browser is, in the manner of Lighthouse's BenchmarkIndex: the mean of a loop that builds
 * strings and one that copies numbers, each in tens of rounds a second. Low-end phones are below 125.
 */
export async function calibrate(slowdown: number): Promise<number> {
	const lab = new Lab();
	try {
		await lab.site.start();
		const { page } = await lab.open({ slowdown });
		await page.goto(lab.site.address);
		return await page.evaluate(() => {
			const roundsPerSecond = (round: () => void): number => {
				const started = performance.now();
				let rounds = 0;
				for (; performance.now() - started < 500; rounds++) round();
				return rounds / ((performance.now() - started) / 1000);
			};
			const text = roundsPerSecond(() => {
				let letters = '';
				for (let at = 0; at < 10_000; at++) letters += 'a';
				if (letters.length === 1) throw new Error('keeps the loop from being left out');
			});
			let [from, to] = [Array.from({ length: 100_000 }, (_, at) => at), Array<number>(100_000).fill(0)];
			const copies = roundsPerSecond(() => {
				for (let at = 0; at < from.length; at++) to[at] = from[at] ?? 0;
				[from, to] = [to, from];
			});
			return Math.round((text / 10 + copies / 10) / 2);
		});
	} finally {
		await lab.close();
	}
}
