import { availableParallelism, loadavg } from 'node:os';

/** Says it when other work takes this machine's processors: what is measured then takes longer than it should. */
export function warnWhenBusy(): void {
	const [load = 0] = loadavg();
	if (load <= availableParallelism()) return;
	console.log(
		`This machine is busy (load ${load.toFixed(1)} on ${availableParallelism()} cores): times are too long.\n`
	);
}
