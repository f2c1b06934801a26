import { benches } from '../../tests/bench/registry.ts'

const [name = '', ...flags] = process.argv.slice(2)
const bench = benches[name]
if (!bench) {
  console.error(`There is no bench "${name}". There are: ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
const asJson = flags.includes('--json')
const result = await bench(asJson ? () => {} : (sentence) => console.log(sentence))
// one line, for whoever compares runs
console.log(asJson ? JSON.stringify(result) : JSON.stringify(result, null, 2))
