import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { nameProblems } from '../../src/core/kit-names.ts';
import { zipSize } from '../../src/core/zip-size.ts';
import { makeZip } from '../../src/integrations/usb-edition/make-zip.ts';
import { writeEdition } from '../../src/integrations/usb-edition/write-edition.ts';
import { distFiles, distFolder, distText } from '../support/dist.ts';
import { folderWith } from '../support/folder.ts';
import { projectFolder } from '../support/project.ts';
import { unzipKit, ZIP } from '../support/unzip-kit.ts';

const zip = readFileSync(ZIP);
const inZip = unzipSync(zip);

/** Runs `npm run verify -- <path>`: its exit code and what it says, both ways. */
const verify = (path: string): Promise<{ code: number; says: string }> =>
  new Promise((resolve) => {
    const child = execFile(process.execPath, [join(projectFolder, 'scripts/verify-kit.ts'), path], (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, says: (out + err).trim() }),
    );
  });

describe('the zip', () => {
  it('holds every file of the build, byte for byte, but not itself', () => {
    const expected = distFiles.filter((file) => !/^download\/(?:family-night-kit\.zip|SHA256SUMS)$/.test(file));
    expect(Object.keys(inZip).sort()).toEqual(expected);
    const differing = expected.filter(
      (file) => !Buffer.from(inZip[file] ?? []).equals(readFileSync(join(distFolder, file))),
    );
    expect(differing).toEqual([]);
    expect(inZip['index.html']).toBeDefined();
  });

  it('has no name that a stick or a system refuses', () => expect(nameProblems(Object.keys(inZip))).toEqual([]));

  it('has its checksum beside it', () =>
    expect(distText('download/SHA256SUMS')).toBe(
      `${createHash('sha256').update(zip).digest('hex')}  family-night-kit.zip\n`,
    ));

  it('is offered with a size that is true to a tenth of a megabyte', () => {
    const [, shown = ''] = /about (\d+\.\d) MB/.exec(distText('take-it-with-you.html')) ?? [];
    expect(Math.abs(Number(shown) - statSync(ZIP).size / 1_000_000)).toBeLessThan(0.1);
    expect(zipSize(1_549_999)).toBe('1.5 MB');
  });

  it('is the same bytes in whatever order and time zone it is made', () => {
    const files: [string, Uint8Array][] = [['b', new Uint8Array([1])], ['a/c', new Uint8Array(900)]]; // prettier-ignore
    const before = process.env['TZ'];
    const made = ['Pacific/Kiritimati', 'America/Los_Angeles'].map((zone, index) => {
      process.env['TZ'] = zone;
      return Buffer.from(makeZip(new Map(index === 0 ? files : files.toReversed()))).toString('hex');
    });
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
    expect(made[0]).toBe(made[1]);
  });

  it('is not made when a file could not go on every stick', async () => {
    const folder = folderWith({ 'index.html': '', 'aux.html': '', 'a:b.html': '' });
    await expect(writeEdition(folder)).rejects.toThrow(/a:b\.html: .*\n.*aux\.html: .*device/);
  });
});

it('READ-ME-FIRST.txt reads in any editor: plain letters, Windows line ends', () => {
  const text = distText('READ-ME-FIRST.txt');
  expect(text).toMatch(/^[\x20-\x7e\r\n]+$/);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const word of ['index.html', 'Windows', 'Mac', 'Linux', 'Chromebook', 'check-a-copy.html'])
    expect(text).toContain(word);
});

describe('npm run verify', () => {
  it('finds a whole folder and a whole zip whole', async () => {
    for (const path of [unzipKit('USB stick ñ #1'), ZIP, distFolder]) {
      expect(await verify(path)).toEqual({ code: 0, says: expect.stringMatching(/^Whole: \d+ files/) });
    }
  });

  it('names a damaged, a missing and an added file', async () => {
    const folder = unzipKit('stick');
    writeFileSync(join(folder, 'help.html'), readFileSync(join(folder, 'help.html'), 'utf8').replace('e', 'a'));
    rmSync(join(folder, 'lessons.html'));
    writeFileSync(join(folder, 'autorun.inf'), '');
    expect(await verify(folder)).toEqual({
      code: 1,
      says: 'missing  lessons.html\nchanged  help.html\nextra    autorun.inf',
    });
  });

  it('names them in a zip, and says when the zip is not the one its list names', async () => {
    const { 'about.html': _gone, ...rest } = inZip;
    const folder = folderWith({ SHA256SUMS: distText('download/SHA256SUMS') });
    const path = join(folder, 'family-night-kit.zip');
    writeFileSync(
      path,
      zipSync({ ...rest, 'icon.svg': new Uint8Array([1]), 'new.txt': new Uint8Array() }, { level: 1 }),
    );
    expect(await verify(path)).toEqual({
      code: 1,
      says: expect.stringMatching(
        /^the zip is not the one.*\nmissing {2}about.html\nchanged {2}icon.svg\nextra {4}new.txt$/,
      ),
    });
  });

  it('names a file whose bytes were damaged inside the zip', async () => {
    const damaged = Buffer.from(zip);
    // The name stands before the packed bytes; a few bytes further on they are cut into.
    damaged.fill(0x55, damaged.indexOf('help.html') + 60, damaged.indexOf('help.html') + 90);
    const path = join(folderWith({}), 'a.zip');
    writeFileSync(path, damaged);
    expect(await verify(path)).toEqual({ code: 1, says: 'changed  help.html' });
  });

  it.each([
    ['half a zip', zip.subarray(0, zip.length / 2), 'This is not a zip file that can be read.'],
    ['a zip of something else', Buffer.from(zipSync({ 'photo.jpg': new Uint8Array() })), 'There is no kit in it.'],
  ])('does not call %s whole', async (_, bytes, says) => {
    const path = join(folderWith({}), 'a.zip');
    writeFileSync(path, bytes);
    expect(await verify(path)).toEqual({ code: 2, says });
  });
});
