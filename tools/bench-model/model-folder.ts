import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeCatalogue } from '../model/describe';

const MAKER = 'tools/bench-model/make_random_model.py';
const NEEDED = ['config.json', 'tokenizer.json', 'tokenizer_config.json', 'onnx/model_quantized.onnx'];

/** Under which name the pages know the model, whatever it is. */
export const MODEL_ID = 'bench/model';

/** What is missing from a model in the hub's layout. */
export function listMissing(folder: string): readonly string[] {
	return NEEDED.filter((path) => !existsSync(join(folder, path)));
}

/**
 * Makes the model of random weights unless it is there already.
 * @throws Error with a sentence for whoever ran it.
 */
export function makeRandomModel(folder: string, python: string): void {
	if (listMissing(folder).length === 0) return;
	console.log(`Making a model of random weights in ${folder} (166 MB) ...`);
	const { error, status, stderr } = spawnSync(python, [MAKER, folder], { encoding: 'utf8' });
	if (!error && status === 0) return;
	rmSync(folder, { recursive: true, force: true });
	throw new Error(
		`${error ? `There is no ${python}` : `${python} could not make the model: ${stderr.trim().split('\n').at(-1)}`}. ` +
			'It needs a Python with tokenizers, onnx, onnxruntime and numpy: name it with --python PATH or in ' +
			'DARASA_PYTHON, or give the folder of a model with --model DIR.'
	);
}

/**
 * Puts a copy of the model where a site serves models, and lists it. The copy knows no last token, so that every answer
 * has the length that was asked for.
 */
export function stageModel(folder: string, root: string): void {
	const target = join(root, MODEL_ID);
	cpSync(folder, target, { recursive: true });
	const file = join(target, 'generation_config.json');
	const config = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as object) : {};
	writeFileSync(file, JSON.stringify({ ...config, eos_token_id: null }));
	writeCatalogue(root);
}
