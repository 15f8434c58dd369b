import type { PackSource, SourceFile } from './compile/source';

const FILES: Readonly<Record<string, string>> = {
	'pack.yaml': `id: tiny
version: 3
title: { en: Tiny pack, sw: Kifurushi kidogo }
languages: [en, sw]
lessons: [halves]
`,
	'skills.yaml': `halving:
  name: { en: Halving, sw: Kugawanya kwa mbili }
`,
	'terms.yaml': `half:
  words: { en: [half, one half], sw: nusu }
  countryWords: { sw-KE: [nusu] }
  meaning: { en: One of two equal parts., sw: Kimoja kati ya vipande viwili vilivyo sawa. }
`,
	'halves.lesson.yaml': `subject: mathematics
grades: { from: 3, to: 4 }
skills: [halving]
terms: [half]
misconceptions:
  doubles: { en: Doubles instead of halving, sw: Huzidisha kwa mbili badala ya kugawanya }
`,
	'halves.en.md': `---
title: Halves
summary: Share things fairly.
---

## Fair shares {#fair-shares}

A [half](term:half) is **one** of *two* parts: $1/2$. A mango costs \\$1.

![A bar in 2 parts, $1/2$ shaded.](picture:fraction-bar parts=2 shaded=1)

1. Cut.
2. Share.

> Both parts are equal.

## Your turn {#your-turn}

\`\`\`example
problem: "What is half of 8?"
faded: 1
steps:
  - line: "$8 ÷ 2 = 4$"
    reason: "Two equal parts."
  - line: "4"
    reason: "That is one part."
    prompt: "So half of 8 is?"
    ask: { kind: number, value: 4, form: whole }
\`\`\`
`,
	'halves.sw.md': `---
title: Nusu
summary: Gawanya kwa haki.
---

## Mgawanyo wa haki {#fair-shares}

[Nusu](term:half) ni **moja** ya *vipande* viwili: $1/2$. Embe ni \\$1.

![Ukanda wenye vipande 2, $1/2$ ina rangi.](picture:fraction-bar parts=2 shaded=1)

1. Kata.
2. Gawa.

> Vipande vyote ni sawa.

## Zamu yako {#your-turn}

\`\`\`example
problem: "Nusu ya 8 ni ngapi?"
faded: 1
steps:
  - line: "$8 ÷ 2 = 4$"
    reason: "Vipande viwili vilivyo sawa."
  - line: "4"
    reason: "Hicho ni kipande kimoja."
    prompt: "Basi nusu ya 8 ni ngapi?"
    ask: { kind: number, value: 4, form: whole }
\`\`\`
`,
	'halves.exercises.yaml': `templates:
  - id: half-of
    level: 1
    skills: [halving]
    variables: { n: 2..40 step 2, k: [2, 3], h: = n/2 }
    conditions: [n > 2]
    picture: fraction-bar parts=n shaded=h
    description: { en: "{n} parts", sw: "vipande {n}" }
    question: { en: "What is half of {n}?", sw: "Nusu ya {n} ni ngapi?" }
    answer: { kind: number, value: h, form: whole }
    mistakes:
      - misconceptionId: doubles
        answer: n*2
        when: n > 0
        feedback: { en: "That is twice \${n}$.", sw: "Hiyo ni mara mbili ya \${n}$." }
    hints:
      - { en: Share fairly., sw: Gawa kwa haki. }
    solution:
      - { en: "\${n} ÷ 2 = {h}$", sw: "\${n} ÷ 2 = {h}$" }
  - id: pick-half
    level: 2
    skills: [halving]
    question: { en: Which is one half?, sw: Ipi ni nusu? }
    answer:
      kind: choice
      options:
        - { id: half, right: true, text: "$1/2$" }
        - { id: third, right: false, text: "$1/3$" }
    hints: []
    solution: []
  - id: sort-parts
    level: 2
    skills: [halving]
    question: { en: Smallest first., sw: Ndogo kwanza. }
    answer:
      kind: order
      direction: up
      entries:
        - { id: half, value: 1/2, text: "$1/2$" }
        - { id: third, value: 1/3, text: "$1/3$" }
    hints: []
    solution: []
  - id: pair-parts
    level: 3
    skills: [halving]
    question: { en: Match., sw: Oanisha. }
    answer:
      kind: match
      pairs:
        - { id: half, left: "$1/2$", right: { en: half, sw: nusu } }
        - { id: third, left: "$1/3$", right: { en: third, sw: theluthi } }
    hints: []
    solution: []
  - id: name-half
    level: 3
    skills: [halving]
    question: { en: One of two equal parts is called?, sw: Kipande kimoja kati ya viwili huitwaje? }
    answer: { kind: text, accepted: { en: [half, a half], sw: nusu } }
    hints: []
    solution: []
`
};

/** A small pack with every kind of block and of exercise, for tests. Files can be changed or, by undefined, left out. */
export function sampleSource(changes: Readonly<Record<string, string | undefined>> = {}): PackSource {
	const files = Object.entries({ ...FILES, ...changes });
	return { files: files.flatMap(([path, text]): SourceFile[] => (text === undefined ? [] : [{ path, text }])) };
}

/** The text of one file of the sample, with one piece replaced; the piece must be there. */
export function sampleFile(path: string, piece: string, replacement: string): Readonly<Record<string, string>> {
	const text = FILES[path];
	if (text === undefined || !text.includes(piece)) throw new RangeError(`${path} has no "${piece}"`);
	return { [path]: text.replace(piece, () => replacement) };
}
