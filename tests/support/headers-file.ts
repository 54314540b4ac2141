/**
 * Reads a `_headers` file as Netlify and Cloudflare Pages do: a path, possibly ending in "*", and below it, indented,
 * "name: value". All rules that fit an address count; a header in two of them gets both values with a comma between.
 */
export function readHeadersFile(text: string): (path: string) => Record<string, string> {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'))) {
    const [, name, value] = /^\s+([\w-]+): (.+)$/.exec(line) ?? [];
    if (name && value) rules.at(-1)?.headers.push([name, value]);
    else rules.push({ path: line.trim(), headers: [] });
  }
  const fits = (rule: string, path: string) =>
    rule.endsWith('*') ? path.startsWith(rule.slice(0, -1)) : rule === path;
  return (path) => {
    const headers: Record<string, string> = {};
    for (const rule of rules.filter((one) => fits(one.path, path)))
      for (const [name, value] of rule.headers) headers[name] = name in headers ? `${headers[name]}, ${value}` : value;
    return headers;
  };
}
