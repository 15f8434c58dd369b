import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { listPackFolders } from './read-source';

// Every file of every lesson is read, and there will be more of them.
vi.setConfig({ testTimeout: 60_000 });

/** Which schema holds a file: `decimals.lesson.yaml` is held by `lesson.schema.json`, `decimals.asked.zu.yaml` by `asked.schema.json`. */
const schemaOf = (file: string): string => /\b(asked(?=\.[\w-]+\.yaml$)|[a-z]+(?=\.yaml$))/.exec(file)?.[1] ?? '';
const ajv = new Ajv({ allowUnionTypes: true });
const check = (name: string, value: unknown): string[] => {
	const validate =
		ajv.getSchema(name) ??
		ajv.compile({ ...JSON.parse(readFileSync(`lessons/schema/${name}.schema.json`, 'utf8')), $id: name });
	return validate(value)
		? []
		: (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
};

describe('the schemas for editors', () => {
	it.each(listPackFolders('lessons'))('fit every file of %s', (folder) => {
		for (const file of readdirSync(folder).filter((name) => name.endsWith('.yaml'))) {
			expect(check(schemaOf(file), parse(readFileSync(join(folder, file), 'utf8'))), file).toEqual([]);
		}
	});

	it.each([
		['pack', { id: 'x', version: 0, title: { en: 'X' }, languages: ['en'], lessons: [] }],
		[
			'exercises',
			{
				templates: [
					{ id: 'a', level: 4, skills: ['s'], question: 'q', answer: { kind: 'number', value: 1, form: 'any' } }
				]
			}
		],
		[
			'exercises',
			{
				templates: [
					{
						id: 'a',
						level: 1,
						skills: ['s'],
						question: 'q',
						answer: { kind: 'number', value: 1, form: 'any' },
						hint: 'h'
					}
				]
			}
		],
		['lesson', { subject: 'history', grades: { from: 1, to: 2 }, skills: ['s'], terms: [], misconceptions: {} }]
	])('find a fault in %s', (name, value) => {
		expect(check(name, value)).not.toEqual([]);
	});
});
