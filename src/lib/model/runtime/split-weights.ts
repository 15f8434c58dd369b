import { ByteReader, ByteWriter, WIRE } from './protobuf';

/** ONNX's own numbers of its fields (onnx.proto3). */
const MODEL = { graph: 7 } as const;
const GRAPH = { initializer: 5 } as const;
const TENSOR = { rawData: 9, externalData: 13, dataLocation: 14 } as const;
const ENTRY = { key: 1, value: 2 } as const;
const EXTERNAL = 1;

/** Smaller tensors stay: a graph may need their values while it is built. */
const LEAST_BYTES = 1024;

/**
 * The graph of a model without its weights, which it then looks for in the file `location`, where they are now. So a
 * model of one file, as most on the hub are, is run without ever lying in memory whole: ONNX Runtime copies tensor by
 * tensor out of the file. Only the few kilobytes around the weights are read.
 * Format: ONNX external data (github.com/onnx/onnx, docs/ExternalData.md).
 * @throws RangeError if this is no ONNX file.
 */
export async function splitWeights(model: Blob, location: string): Promise<Uint8Array> {
	const reader = new ByteReader(model);
	const out = new ByteWriter();
	await eachField(reader, model.size, async (field, wire, tag) => {
		if (field !== MODEL.graph || wire !== WIRE.bytes) return copyField(reader, out, wire, tag);
		const end = await reader.endOfBytes();
		const graph = new ByteWriter();
		await eachField(reader, end, async (part, partWire, partTag) => {
			if (part !== GRAPH.initializer || partWire !== WIRE.bytes) return copyField(reader, graph, partWire, partTag);
			const tensor = await splitTensor(reader, await reader.endOfBytes(), location);
			graph.varint(partTag).bytes(tensor);
		});
		out.varint(tag).bytes(graph.finish());
	});
	return out.finish();
}

async function splitTensor(reader: ByteReader, end: number, location: string): Promise<Uint8Array> {
	const tensor = new ByteWriter();
	let weights: { readonly at: number; readonly length: number } | undefined;
	await eachField(reader, end, async (field, wire, tag) => {
		if (field !== TENSOR.rawData || wire !== WIRE.bytes) return copyField(reader, tensor, wire, tag);
		const last = await reader.endOfBytes();
		const length = last - reader.at;
		if (length < LEAST_BYTES) {
			tensor.varint(tag).bytes(await reader.take(length));
			return;
		}
		weights = { at: reader.at, length };
		reader.at = last;
	});
	if (!weights) return tensor.finish();
	const entries = { location, offset: String(weights.at), length: String(weights.length) };
	for (const [key, value] of Object.entries(entries)) {
		const entry = new ByteWriter().tag(ENTRY.key, WIRE.bytes).text(key).tag(ENTRY.value, WIRE.bytes).text(value);
		tensor.tag(TENSOR.externalData, WIRE.bytes).bytes(entry.finish());
	}
	return tensor.tag(TENSOR.dataLocation, WIRE.varint).varint(EXTERNAL).finish();
}

async function eachField(
	reader: ByteReader,
	end: number,
	visit: (field: number, wire: number, tag: number) => Promise<void>
): Promise<void> {
	while (reader.at < end) {
		const tag = await reader.varint();
		await visit(Math.floor(tag / 8), tag % 8, tag);
	}
	if (reader.at !== end) throw new RangeError('a field runs over the end');
}

async function copyField(reader: ByteReader, out: ByteWriter, wire: number, tag: number): Promise<void> {
	out.varint(tag);
	switch (wire) {
		case WIRE.varint:
			out.varint(await reader.varint());
			return;
		case WIRE.eightBytes:
			out.raw(await reader.take(8));
			return;
		case WIRE.bytes:
			out.bytes(await reader.take((await reader.endOfBytes()) - reader.at));
			return;
		case WIRE.fourBytes:
			out.raw(await reader.take(4));
			return;
		default:
			throw new RangeError(`wire type ${wire}`);
	}
}
