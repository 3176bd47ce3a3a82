import { createHash } from 'node:crypto';
import { text, type Language } from '@tizilim/messages';

const STYLE = `body{font:18px/1.5 system-ui,sans-serif;max-width:42rem;margin:3rem auto;padding:0 1rem;color:#1b2733;background:#fff}
h1{font-size:2rem;margin:0}p.sub{margin:.2rem 0 2rem;color:#4a5866}ul{padding-left:1.2rem}a{color:#0b5cad}nav a{margin-right:1rem}
code{background:#eef2f6;padding:0 .25rem;border-radius:3px}`;

/** CSP source that allows exactly this style sheet. */
export const startPageStyle = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

const LINKS = [
  ['/api/docs', 'start-page.docs'],
  ['/api/docs-json', 'start-page.document'],
  ['/health/ready', 'start-page.health'],
] as const;

/** What this address is and where to go from here; plain HTML, no script. */
export function renderStartPage(language: Language): string {
  const say = (key: string): string => escapeHtml(text(`start-page.${key}`, language));
  const items = LINKS.map(([href, key]) => `<li><a href="${href}">${escapeHtml(text(key, language))}</a> <code>${href}</code></li>`).join(
    '\n',
  );
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${say('title')}</title>
<style>${STYLE}</style></head>
<body>
<nav><a href="/?lang=kk" lang="kk" hreflang="kk">Қазақша</a><a href="/?lang=ru" lang="ru" hreflang="ru">Русский</a><a href="/?lang=en" lang="en" hreflang="en">English</a></nav>
<main>
<h1>${say('title')}</h1>
<p class="sub">${say('subtitle')}</p>
<p>${say('what')}</p>
<ul>
${items}
</ul>
<p>${say('access')}</p>
</main>
</body>
</html>
`;
}

function escapeHtml(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
