import type { Budget } from '../budget';

const IDLE_MS = 30_000;

export const idleNetwork: Budget = {
	name: 'idle',
	what: 'requests in half a minute that nobody asked for, once installed',
	unit: 'requests',
	target: 0,
	limit: 0,
	async measure(lab) {
		await lab.site.start();
		const { page, tools } = await lab.begin();
		await tools.send('Performance.enable');
		const readBusySeconds = async (): Promise<number> =>
			(await tools.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
		const before = { busy: await readBusySeconds(), requests: lab.site.requests.length };
		await page.waitForTimeout(IDLE_MS);
		const busyMs = ((await readBusySeconds()) - before.busy) * 1000;
		const asked = lab.site.requests.slice(before.requests);
		return { value: asked.length, note: [`thread busy for ${Math.round(busyMs)} ms`, ...asked].join(', ') };
	}
};
