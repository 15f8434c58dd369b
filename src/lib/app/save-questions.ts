import { writeDrawnIn } from '../domain/questions/numbers/write-numbers-in';
import type { OwnQuestion } from '../domain/questions/own-question';
import { writeGift } from '../domain/questions/write-gift';
import { writeMoodleXml } from '../domain/questions/write-moodle-xml';
import { writeQuestionCsv } from '../domain/questions/write-question-csv';
import { saveText } from './save-text';

export type QuestionFormat = 'gift' | 'xml' | 'csv';

const FORMATS = {
	gift: { write: writeGift, name: 'darasa-questions.gift.txt', mediaType: 'text/plain' },
	xml: { write: writeMoodleXml, name: 'darasa-questions.xml', mediaType: 'text/xml' },
	csv: { write: writeQuestionCsv, name: 'darasa-questions.csv', mediaType: 'text/csv' }
} as const;

/** Gives a teacher his questions as a file in the downloads. The formats know no drawing: one set of numbers is written. */
export function saveQuestions(questions: readonly OwnQuestion[], format: QuestionFormat): void {
	const { write, name, mediaType } = FORMATS[format];
	const written = questions.map((question, at) => writeDrawnIn(question, `file ${at}`));
	saveText(write(written), name, mediaType);
}
