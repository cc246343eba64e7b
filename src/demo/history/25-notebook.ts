import { type Commit, write } from '../story.ts';

const cell = (type: 'code' | 'markdown', source: readonly string[], output?: string) => ({
  cell_type: type,
  ...(type === 'code' && { execution_count: output === undefined ? null : 1 }),
  metadata: {},
  ...(type === 'code' && {
    outputs: output === undefined ? [] : [{ name: 'stdout', output_type: 'stream', text: [output] }],
  }),
  source: source.map((line, index) => (index < source.length - 1 ? `${line}\n` : line)),
});

const notebook = {
  cells: [
    cell('markdown', ['# The January storm', '', 'How much of the flood was surge?']),
    cell('code', [
      'import sys',
      'sys.path.insert(0, "../src")',
      '',
      'from harbor.tasks.readings import parse_lines',
      'from harbor.tasks.tides.surge.model import Weather, estimate_surge',
      'import harbor.tasks.tides.extremes as waters',
    ]),
    cell(
      'code',
      ['storm = Weather(wind=24.0, direction=310.0, pressure=978.0)', 'print(estimate_surge.__module__)'],
      'harbor.tasks.tides.surge.model\n',
    ),
    cell('code', ['%timeit estimate_surge(storm)']),
  ],
  metadata: {
    kernelspec: { display_name: 'Python 3', language: 'python', name: 'python3' },
    language_info: { name: 'python' },
  },
  nbformat: 4,
  nbformat_minor: 5,
};

export const notebookOfStorm: Commit = {
  by: 'hanne',
  at: '2024-06-14T16:25:00+02:00',
  message: 'Look at the January storm',
  changes: [write('notebooks/january_storm.ipynb', `${JSON.stringify(notebook, null, 1)}\n`)],
};
