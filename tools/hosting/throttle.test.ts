import type { Transform } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SlowLine } from './throttle';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

/** What has come out so far. */
function collect(stream: Transform): () => Buffer {
	const chunks: Buffer[] = [];
	stream.on('data', (chunk: Buffer) => chunks.push(chunk));
	return () => Buffer.concat(chunks);
}

describe('SlowLine', () => {
	it('lets all bytes through unchanged, and no faster than it is', async () => {
		const sent = Buffer.from(Array.from({ length: 100_000 }, (_, at) => at % 251));
		const stream = new SlowLine({ kilobitsPerSecond: 400, latencyMs: 0 }).carry();
		const received = collect(stream);
		stream.end(sent);
		await vi.advanceTimersByTimeAsync(1_000);
		expect(received().length).toBeGreaterThan(40_000);
		expect(received().length).toBeLessThanOrEqual(50_000);
		await vi.advanceTimersByTimeAsync(1_200);
		expect(received().equals(sent)).toBe(true);
	});

	it('is shared by answers under way, each of which goes on', async () => {
		const line = new SlowLine({ kilobitsPerSecond: 400, latencyMs: 0 });
		const streams = [line.carry(), line.carry(), line.carry()];
		const received = streams.map(collect);
		for (const stream of streams) stream.end(Buffer.alloc(60_000));
		await vi.advanceTimersByTimeAsync(1_800);
		const counts = received.map((read) => read().length);
		expect(counts.reduce((sum, count) => sum + count)).toBeLessThanOrEqual(90_000);
		for (const count of counts) expect(count).toBeGreaterThan(20_000);
	});

	it('has not saved up what it did not carry while idle', async () => {
		const line = new SlowLine({ kilobitsPerSecond: 400, latencyMs: 0 });
		await vi.advanceTimersByTimeAsync(60_000);
		const stream = line.carry();
		const received = collect(stream);
		stream.end(Buffer.alloc(50_000));
		await vi.advanceTimersByTimeAsync(500);
		expect(received().length).toBeLessThanOrEqual(25_000);
	});
});
