import { readFileSync } from 'node:fs';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { AUTHORING_TOOLS } from '../lessons/authoring-tools';
import { listPackFolders, readPackSource } from '../lessons/read-source';
import { createPassageIndex } from '../../src/lib/search/index-passages';
import { makeSearchable } from '../../src/lib/search/searchable';
import { readMeaning } from '../../src/lib/search/meaning';
import { measureRecall, readQuestions } from './own-questions';
const lessons = listPackFolders('lessons').flatMap((folder) => { const c = compilePack(readPackSource(folder), AUTHORING_TOOLS); if (!c.ok) { console.log(c.error); throw 1; } return c.value.lessons; });
const s = lessons.map(makeSearchable);
const folder='static/models/darasa-encoder/';
const m = (readMeaning({encoder: readFileSync(folder+'encoder.bin'), lexicon: readFileSync(folder+'lexicon.bin')}) as any).value;
const make=(lang: string|undefined, asked: boolean, meaning: boolean)=>{ const i=createPassageIndex(); for(const l of s) i.addLesson({...l, passages: l.passages.filter(p=>!lang||p.language===lang).map(p=>asked?p:({...p, asked: []}))}); if(meaning) i.learnMeaning(m); return i};
const qs=readQuestions('pupil-questions'), off=readQuestions('off-topic-questions');
const show=(r:any)=>`${r.first.toFixed(2)}/${r.five.toFixed(2)} L${r.lesson.toFixed(2)}`;
for (const [asked,meaning] of [[false,false],[true,false],[false,true],[true,true]] as const) {
  const en=make('en',asked,meaning), sw=make('sw',asked,meaning), full=make(undefined,asked,meaning);
  const f=(i:any)=>(t:string,l:any)=>i.find(t,{language:l,limit:40});
  console.log('asked',asked,'meaning',meaning,'| en',show(measureRecall(qs,'en',f(en))),'sw',show(measureRecall(qs,'sw',f(sw))),'| ->en',['sw','fr','zu','ha','ar'].map(t=>t+' '+show(measureRecall(qs,t,f(en)))).join(' '),'| full',['en','sw','fr','zu','ha','ar'].map(t=>t+' '+measureRecall(qs,t,f(full)).five.toFixed(2)).join(' '));
  if(meaning||true) for(const t of ['en','sw','fr','zu','ha','ar']){ const cov=(list:any)=>list.map((q:any)=>{const h=full.find(q.asked[t],{language:t as any,limit:12}); return Math.max(0,...h.map((x:any)=>x.coverage))}); const c=cov(off).sort((a:number,b:number)=>b-a); const g=cov(qs); console.log('  ',t,'off-topic >=0.6:',(c.filter((x:number)=>x>=.6).length/c.length).toFixed(2),'95% at',c[Math.floor(c.length*.05)].toFixed(2),'on-topic found',(g.filter((x:number)=>x>=.6).length/60).toFixed(2)); }
}
