import { readdirSync, readFileSync } from 'node:fs';

interface Process {
	readonly pid: number;
	readonly parent: number;
	readonly command: string;
}

function readProcess(pid: number): Process | undefined {
	try {
		const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
		const parent = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
		return { pid, parent, command };
	} catch {
		// It has ended meanwhile.
		return undefined;
	}
}

function isBelow(process: Process, folder: string, all: ReadonlyMap<number, Process>): boolean {
	for (let one: Process | undefined = process; one; one = all.get(one.parent)) {
		if (one.command.includes(`--user-data-dir=${folder}`)) return true;
	}
	return false;
}

/**
 * Private dirty memory in megabytes of the largest renderer of the browser with this profile folder: what a page costs
 * the phone beyond what programs share. Linux only; undefined elsewhere.
 */
export function readRendererMemory(folder: string): number | undefined {
	try {
		const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
		const all = new Map(pids.flatMap((pid) => readProcess(Number(pid)) ?? []).map((one) => [one.pid, one]));
		const renderers = [...all.values()].filter(
			(one) => one.command.includes('--type=renderer') && isBelow(one, folder, all)
		);
		const sizes = renderers.map(({ pid }) => {
			const kilobytes = /^Private_Dirty:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
			return (Number(kilobytes) * 1024) / 1e6;
		});
		return sizes.length > 0 ? Math.max(...sizes) : undefined;
	} catch {
		return undefined;
	}
}
