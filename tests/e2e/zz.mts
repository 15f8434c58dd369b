import { Phone } from '../../tools/testing/phone';
import { Site } from '../../tools/testing/site';
import { beginAs } from '../../tools/testing/learner';
import { buildPack } from '../../tools/lessons/build';
const site = await new Site().start();
const phone = new Phone();
let p = await phone.open();
await p.goto(site.address); await beginAs(p, { language: process.argv[2]! });
await p.waitForTimeout(9000);
for (const pack of ['darasa-core', 'darasa-life', 'darasa-science']) {
 const { content } = await buildPack('lessons/' + pack);
 for (const lesson of content.lessons) {
  let n = 0;
  for (const screen of lesson.texts['en']!.screens) {
   await p.goto('about:blank');
   await p.goto(`${site.address}/lesson/${lesson.id}#${encodeURIComponent(screen.id)}`);
   await p.locator('main article, main form').first().waitFor().catch(() => {});
   await p.waitForTimeout(350);
   await p.screenshot({ path: `/tmp/shots/${process.argv[2]}/${lesson.id}/${String(n++).padStart(2, '0')}.png`, fullPage: true });
  }
 }
}
await phone.destroy(); await site.stop();
