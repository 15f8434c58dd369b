import { describe, expect, it } from 'vitest';
import { ByteWriter, WIRE } from './protobuf';
import { splitWeights } from './split-weights';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);

function tensor(name: string, raw: Uint8Array): Uint8Array {
	return new ByteWriter()
		.tag(1, WIRE.varint)
		.varint(raw.length)
		.tag(2, WIRE.varint)
		.varint(3)
		.tag(8, WIRE.bytes)
		.bytes(text(name))
		.tag(9, WIRE.bytes)
		.bytes(raw)
		.finish();
}

const big = Uint8Array.from({ length: 400_000 }, (_, index) => index % 256);
const small = Uint8Array.from([1, 2, 3]);

function model(): Uint8Array {
	const graph = new ByteWriter()
		.tag(1, WIRE.bytes)
		.bytes(text('a node'))
		.tag(5, WIRE.bytes)
		.bytes(tensor('small', small))
		.tag(5, WIRE.bytes)
		.bytes(tensor('big', big))
		.tag(11, WIRE.bytes)
		.bytes(text('an input'))
		.finish();
	return new ByteWriter()
		.tag(1, WIRE.varint)
		.varint(10)
		.tag(2, WIRE.bytes)
		.bytes(text('a producer'))
		.tag(7, WIRE.bytes)
		.bytes(graph)
		.tag(8, WIRE.bytes)
		.bytes(text('an opset'))
		.finish();
}

const asBlob = (bytes: Uint8Array): Blob => new Blob([bytes as BlobPart]);

describe('splitWeights', () => {
	it('leaves the large tensors where they are and says where that is', async () => {
		const whole = model();
		const split = await splitWeights(asBlob(whole), 'model.onnx');
		const words = new TextDecoder('latin1').decode(split);
		const [, offset = '', length = ''] = /model\.onnx.*?offset\W+?(\d+).*?length\W+?(\d+)/su.exec(words) ?? [];
		const at = Number(offset);
		expect(Buffer.compare(whole.slice(at, at + Number(length)), big)).toBe(0);
		expect(split.length).toBeLessThan(400);
	});

	it('keeps everything else, small tensors too', async () => {
		const words = new TextDecoder('latin1').decode(await splitWeights(asBlob(model()), 'model.onnx'));
		for (const part of ['a producer', 'a node', 'small', '\u0001\u0002\u0003', 'big', 'an input', 'an opset']) {
			expect(words).toContain(part);
		}
	});

	it('changes nothing where there is nothing large', async () => {
		const plain = new ByteWriter()
			.tag(7, WIRE.bytes)
			.bytes(new ByteWriter().tag(5, WIRE.bytes).bytes(tensor('small', small)).finish())
			.finish();
		expect(await splitWeights(asBlob(plain), 'x')).toEqual(plain);
	});

	it.each([
		['cut off', model().slice(0, 200_000)],
		['no ONNX at all', text('<!doctype html><html>')],
		['a number without an end', new Uint8Array(20).fill(0xff)]
	])('says so when the file is %s', async (_, bytes) => {
		await expect(splitWeights(asBlob(bytes), 'x')).rejects.toThrow(RangeError);
	});
});
