import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { AUTHORING_TOOLS } from '../lessons/authoring-tools';
import { listPackFolders, readPackSource } from '../lessons/read-source';
import { createPassageIndex } from '../../src/lib/search/index-passages';
import { makeSearchable } from '../../src/lib/search/searchable';
import { guessLanguage } from '../../src/lib/search/guess-language';
const lessons = listPackFolders('lessons').flatMap((folder) => { const c = compilePack(readPackSource(folder), AUTHORING_TOOLS); if (!c.ok) throw 1; return c.value.lessons; });
const i=createPassageIndex(); for(const l of lessons) i.addLesson(makeSearchable(l));
for(const q of ['what time is it','how do I cook rice','how many parts does a car have']) console.log(q,guessLanguage(q,'en' as any),i.find(q,{language:'en' as any,limit:3}).map(h=>[h.passageId,h.coverage,h.words]));
