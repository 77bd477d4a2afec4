// Reads one row file by every library that is installed beside this script, and prints what each saw, a line of JSON for
// each: {"reader":..., "rows":..., "ids":[first, last], "dates":[least, greatest], "entities":...}. A failure ends it with 1.
// Usage: node readers.mjs parquet|avro FILE
import fs from 'node:fs'
import { createRequire } from 'node:module'

const [format, file] = process.argv.slice(2)
const require = createRequire(import.meta.url)

function tell(reader, rows) {
  const days = rows.map((row) => row.date_published).sort()
  console.log(
    JSON.stringify({
      reader,
      rows: rows.length,
      ids: [rows[0].id, rows[rows.length - 1].id],
      dates: [days[0], days[days.length - 1]],
      entities: rows.reduce((sum, row) => sum + row.entities.length, 0),
    }),
  )
}

const day = (value) =>
  (typeof value === 'number' ? new Date(value * 86400000) : value).toISOString().slice(0, 10)

const readers = {
  parquet: {
    async '@duckdb/node-api'() {
      const { DuckDBInstance } = await import('@duckdb/node-api')
      const duckdb = await (await DuckDBInstance.create(':memory:')).connect()
      const quoted = file.replaceAll("'", "''")
      const answer = await duckdb.runAndReadAll(
        `select id, date_published::varchar as date_published, entities from read_parquet('${quoted}')`,
      )
      return answer.getRowObjectsJson()
    },
    async hyparquet() {
      const { asyncBufferFromFile, parquetReadObjects } = await import('hyparquet')
      const { compressors } = await import('hyparquet-compressors')
      const rows = await parquetReadObjects({
        file: await asyncBufferFromFile(file),
        columns: ['id', 'date_published', 'entities'],
        compressors,
      })
      return rows.map((row) => ({ ...row, date_published: day(row.date_published) }))
    },
    async 'parquet-wasm'() {
      const { readParquet } = require('parquet-wasm')
      const { tableFromIPC } = require('apache-arrow')
      const table = tableFromIPC(readParquet(new Uint8Array(fs.readFileSync(file))).intoIPCStream())
      return table.toArray().map((row) => ({
        id: row.id,
        date_published: day(new Date(row.date_published)),
        entities: [...row.entities].map((entity) => ({ name: entity.name })),
      }))
    },
  },
  avro: {
    avsc() {
      const avro = require('avsc')
      return new Promise((resolve, reject) => {
        const rows = []
        avro
          .createFileDecoder(file)
          .on('data', (row) => rows.push({ ...row, date_published: day(row.date_published) }))
          .on('error', reject)
          .on('end', () => resolve(rows))
      })
    },
  },
}

for (const [name, read] of Object.entries(readers[format])) {
  tell(name, await read())
}
