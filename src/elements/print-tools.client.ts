// What builds sheets in the print center, fetched once the page stands: small pictures, and the job for the printer.
import './school-foot.define.ts';
import { sheetLoader } from '../browser/sheets.ts';
import { showPictures } from './print-pictures.ts';
import { prepare } from './print-prepare.ts';
import { PRINT_TOOLS, type PrintTools } from './print-tools.ts';

const tools: PrintTools = { sheetLoader, showPictures, prepare };
if (document.currentScript) Reflect.set(document.currentScript, PRINT_TOOLS, tools);
