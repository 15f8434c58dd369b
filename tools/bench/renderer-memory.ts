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

function listRenderers(folder: string): readonly Process[] {
	const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
	const all = new Map(pids.flatMap((pid) => readProcess(Number(pid)) ?? []).map((one) => [one.pid, one]));
	return [...all.values()].filter((one) => one.command.includes('--type=renderer') && isBelow(one, folder, all));
}

/** The largest of what each renderer's file says, in megabytes; undefined where nothing can be read. */
function readLargest(folder: string, file: string, measure: (text: string) => number): number | undefined {
	try {
		const sizes = listRenderers(folder).map(({ pid }) => measure(readFileSync(`/proc/${pid}/${file}`, 'utf8')));
		return sizes.length > 0 ? Math.max(...sizes) : undefined;
	} catch {
		return undefined;
	}
}

function readField(text: string, name: string): number {
	return (Number(new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(text)?.[1]) * 1024) / 1e6;
}

/**
 * Private dirty memory in megabytes of the largest renderer of the browser with this profile folder: what a page costs
 * the phone beyond what programs share. Linux only; undefined elsewhere.
 */
export function readRendererMemory(folder: string): number | undefined {
	return readLargest(folder, 'smaps_rollup', (text) => readField(text, 'Private_Dirty'));
}

/**
 * The most that the largest renderer ever held since it began, in megabytes, less what lies in the browser's own files:
 * that is in memory for every page. Linux only; undefined elsewhere.
 */
export function readRendererPeak(folder: string): number | undefined {
	return readLargest(folder, 'status', (text) => readField(text, 'VmHWM') - readField(text, 'RssFile'));
}
