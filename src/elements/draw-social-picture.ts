import { fitLines, LINE_HEIGHT } from '../core/my-workshop/fit-lines.ts';

/** What a social picture says; '' for what nobody has typed. */
export interface PictureWords {
  invitation: string;
  event: string;
  school: string;
  when: string;
  place: string;
}

// The look of the kit in the light, as in src/styles/tokens.css.
const FELT = '#d6decb';
const PAPER = '#fffefa';
const INK = '#1a2426';
const GOLD = '#ffdf8a';
const SERIF = "Palatino, 'Palatino Linotype', 'Noto Serif', Georgia, serif";
const SANS = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const TABS = 8;
const RIGHT_TO_LEFT = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufefc]/u;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Draws a notice with tear-off tabs: white paper on felt. Long texts wrap and shrink; nothing is cut off. */
export function drawSocialPicture(canvas: HTMLCanvasElement, words: PictureWords, logo?: HTMLImageElement): void {
  const pen = canvas.getContext('2d');
  if (!pen) return;
  const { width, height } = canvas;
  const edge = height * 0.045;
  const tabs = height * 0.1;
  pen.fillStyle = FELT;
  pen.fillRect(0, 0, width, height);
  pen.fillStyle = PAPER;
  pen.fillRect(edge, edge, width - 2 * edge, height - 2 * edge);
  drawTabs(pen, { x: edge, y: height - edge - tabs, width: width - 2 * edge, height: tabs });
  const inside = {
    x: edge * 2.2,
    y: edge * 1.9,
    width: width - edge * 4.4,
    height: height - edge * 3.3 - tabs,
  };
  const side = logo ? drawLogo(pen, logo, inside) : 0;
  drawWords(pen, words, inside, side);
}

/** The tabs at the foot of the notice, one of them gold. */
function drawTabs(pen: CanvasRenderingContext2D, { x, y, width, height }: Box): void {
  const tab = width / TABS;
  pen.fillStyle = GOLD;
  pen.fillRect(x + tab * (TABS - 2), y, tab, height);
  pen.strokeStyle = INK;
  pen.lineWidth = 3;
  pen.setLineDash([14, 10]);
  pen.beginPath();
  pen.moveTo(x, y);
  pen.lineTo(x + width, y);
  for (let count = 1; count < TABS; count++) {
    pen.moveTo(x + count * tab, y);
    pen.lineTo(x + count * tab, y + height);
  }
  pen.stroke();
}

/** Draws the logo into the upper end corner; gives the width it takes. */
function drawLogo(pen: CanvasRenderingContext2D, logo: HTMLImageElement, { x, y, width, height }: Box): number {
  const scale = Math.min((width * 0.24) / logo.naturalWidth, (height * 0.24) / logo.naturalHeight);
  const [wide, high] = [logo.naturalWidth * scale, logo.naturalHeight * scale];
  pen.drawImage(logo, x + width - wide, y, wide, high);
  return wide + width * 0.03;
}

/** The lines of the notice from top to bottom, each with its share of the height; `largest` is a share of the width and of the height. */
function drawWords(pen: CanvasRenderingContext2D, words: PictureWords, inside: Box, side: number): void {
  const rows = [
    { text: words.invitation, share: 0.09, font: `600 {size}px ${SANS}`, largest: [0.05, 0.075], beside: true },
    { text: words.event, share: 0.35, font: `700 {size}px ${SERIF}`, largest: [0.16, 0.3], beside: true },
    { text: words.school, share: 0.2, font: `400 {size}px ${SERIF}`, largest: [0.08, 0.13], beside: false },
    { text: words.when, share: 0.19, font: `700 {size}px ${SANS}`, largest: [0.07, 0.12], beside: false },
    { text: words.place, share: 0.17, font: `400 {size}px ${SANS}`, largest: [0.06, 0.1], beside: false },
  ] as const;
  let { y } = inside;
  for (const { text, share, font, largest, beside } of rows) {
    const box = { ...inside, y, width: inside.width - (beside ? side : 0), height: inside.height * share };
    drawText(pen, text, box, font, Math.min(inside.width * largest[0], inside.height * largest[1]));
    y += box.height;
  }
}

function drawText(pen: CanvasRenderingContext2D, text: string, box: Box, font: string, largest: number): void {
  const measure = (part: string, size: number) => {
    pen.font = font.replace('{size}', String(size));
    return pen.measureText(part).width;
  };
  const { lines, size } = fitLines(text, box, largest, measure);
  const isReversed = RIGHT_TO_LEFT.test(text);
  pen.font = font.replace('{size}', String(size));
  pen.fillStyle = INK;
  pen.direction = isReversed ? 'rtl' : 'ltr';
  pen.textAlign = 'start';
  pen.textBaseline = 'top';
  for (const [index, line] of lines.entries())
    pen.fillText(line, isReversed ? box.x + box.width : box.x, box.y + index * size * LINE_HEIGHT);
}
