"""Reads one row file by every Python library of requirements.txt that reads its format, and prints what each saw.

A line of JSON for each reader, as readers.mjs does:
{"reader":..., "rows":..., "ids":[first, last], "dates":[least, greatest], "entities":...}. A failure ends it with 1.
Usage: python3 readers.py parquet|avro FILE
"""

import json
import sys


def by_pandas(file):
    import pandas

    rows = pandas.read_parquet(file, columns=["id", "date_published", "entities"], dtype_backend="pyarrow")
    return zip(rows["id"], rows["date_published"], rows["entities"])


def by_polars(file):
    import polars

    return polars.read_parquet(file, columns=["id", "date_published", "entities"]).iter_rows()


def by_fastavro(file):
    import fastavro

    with open(file, "rb") as stream:
        return [(row["id"], row["date_published"], row["entities"]) for row in fastavro.reader(stream)]


def main(file_format, file):
    readers = {
        "parquet": {"pandas": by_pandas, "polars": by_polars},
        "avro": {"fastavro": by_fastavro},
    }
    for name, read in readers[file_format].items():
        rows = list(read(file))
        days = sorted(str(day)[:10] for _, day, _ in rows)
        print(
            json.dumps(
                {
                    "reader": name,
                    "rows": len(rows),
                    "ids": [rows[0][0], rows[-1][0]],
                    "dates": [days[0], days[-1]],
                    "entities": sum(len(entities) for _, _, entities in rows),
                }
            )
        )


main(*sys.argv[1:])
