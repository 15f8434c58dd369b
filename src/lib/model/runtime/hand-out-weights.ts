import { splitWeights } from './split-weights';

/** A smaller model is read whole: that is simpler, and costs less than to split it. */
const LEAST_BYTES = 500_000;

interface HandedOut {
	/** What transformers.js gets to read, by path. */
	readonly files: ReadonlyMap<string, Blob>;
	/** Weights that ONNX Runtime reads out of their files by itself. */
	readonly weights: readonly { readonly path: string; readonly data: Blob }[];
}

/**
 * Takes the weights out of what is read into memory: those in files of their own (`.onnx_data`), and those inside a
 * large `.onnx` file.
 */
export async function handOutWeights(files: ReadonlyMap<string, Blob>): Promise<HandedOut> {
	const read = new Map<string, Blob>();
	const weights: { path: string; data: Blob }[] = [];
	for (const [path, content] of files) {
		const name = path.slice(path.lastIndexOf('/') + 1);
		if (/\.onnx_data(_\d+)?$/.test(name)) weights.push({ path: name, data: content });
		else if (name.endsWith('.onnx') && content.size >= LEAST_BYTES) {
			// What cannot be split is read whole, and the runtime says what is wrong with it.
			const graph = await splitWeights(content, name).catch(() => undefined);
			read.set(path, graph ? new Blob([graph as BlobPart]) : content);
			if (graph) weights.push({ path: name, data: content });
		} else read.set(path, content);
	}
	return { files: read, weights };
}
