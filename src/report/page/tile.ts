import { html, type Markup } from './html.ts';

/** One of the numbers one looks for first. */
export function tile(figure: string, meaning: string, name?: string): Markup {
  return html`<p class="tile"><strong>${figure}</strong> <span>${name && html`<em>${name}</em>: `}${meaning}</span></p>`;
}
