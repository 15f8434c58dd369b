import { readFileSync, writeFileSync } from 'node:fs';
import { compilePack } from '../../src/lib/packs/compile/compile-pack';
import { AUTHORING_TOOLS } from '../lessons/authoring-tools';
import { listPackFolders, readPackSource } from '../lessons/read-source';
import { createPassageIndex } from '../../src/lib/search/index-passages';
import { makeSearchable } from '../../src/lib/search/searchable';
import { readMeaning } from '../../src/lib/search/meaning';
import { readQuestions } from './own-questions';
const lessons = listPackFolders('lessons').flatMap((folder) => { const c = compilePack(readPackSource(folder), AUTHORING_TOOLS); if (!c.ok) throw 1; return c.value.lessons; });
const s = lessons.map(makeSearchable);
const folder='static/models/darasa-encoder/';
const m = (readMeaning({encoder: readFileSync(folder+'encoder.bin'), lexicon: readFileSync(folder+'lexicon.bin')}) as any).value;
const P = s.flatMap(l=>l.passages);
const V = P.map(p=>({w:m.encoder.encode(p.title+' '+p.text), a:(p.asked??[]).map((x:string)=>m.encoder.encode(x))}));
const dot=(a:any,b:any)=>{let x=0;for(let i=0;i<a.length;i++)x+=a[i]*b[i];return x};
const all=createPassageIndex(); for(const l of s) all.addLesson(l);
const bare=createPassageIndex(); for(const l of s) bare.addLesson({...l, passages:l.passages.map(p=>({...p,asked:[]}))});
// lexicon on, vectors off: emulate by learnMeaning with zero encoder
const zero={...m, encoder:{...m.encoder, encode:()=>new Float32Array(m.encoder.dims)}};
all.learnMeaning(zero); bare.learnMeaning(zero);
const out:any[]=[];
for (const [set,list] of [['q',readQuestions('pupil-questions')],['off',readQuestions('off-topic-questions')]] as const) for(const q of list) for(const [tag,text] of Object.entries(q.asked)){
 const v=m.encoder.encode(text); const get=(ix:any)=>new Map(ix.find(text,{language:tag as any,limit:99999}).map((h:any)=>[h.passageId,h]));
 const A=get(all) as any,B=get(bare) as any; const rows=P.map((p,i)=>{const a=A.get(p.id),b=B.get(p.id); const w=dot(V[i]!.w,v), q2=Math.max(-1,...V[i]!.a.map((x:any)=>dot(x,v))); return [i,+(a?.score??0).toFixed(4),+(a?.coverage??0).toFixed(3),+(b?.score??0).toFixed(4),+(b?.coverage??0).toFixed(3),+w.toFixed(3),+q2.toFixed(3)]}).filter(r=>r[1]!>0.02||r[5]!>.2||r[6]!>.2);
 out.push({set,id:q.id,tag,lesson:q.lessonId,passages:q.passages??[],rows});
}
writeFileSync('/tmp/f.json',JSON.stringify({P:P.map(p=>p.id),out}));
