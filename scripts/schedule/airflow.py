"""Dateline every night on Apache Airflow 2.7 or later: copy into the folder of DAGs, with your folders.

Not executed by Dateline's own tests, which only check that Python can read it.
"""

from datetime import timedelta

import pendulum
from airflow import DAG
from airflow.exceptions import AirflowFailException
from airflow.operators.bash import BashOperator

# A wrong command line, a missing input and a run that is held back are for a person: no retry makes them good.
FOR_A_PERSON = (2, 3, 4)


class Night(BashOperator):
    """One run; exit codes that a retry can't repair fail at once."""

    def execute(self, context):
        result = self.subprocess_hook.run_command(command=["bash", "-c", self.bash_command], env=self.get_env(context))
        if result.exit_code in FOR_A_PERSON:
            raise AirflowFailException(f"dateline ended with exit code {result.exit_code}")
        if result.exit_code != 0:
            raise RuntimeError(f"dateline ended with exit code {result.exit_code}")


with DAG(
    dag_id="dateline_nightly",
    schedule="30 2 * * *",
    start_date=pendulum.datetime(2026, 11, 1, tz="Europe/Zurich"),
    # One run writes at a time; start a missed run by hand, under its own name.
    catchup=False,
    max_active_runs=1,
    default_args={"retries": 3, "retry_delay": timedelta(minutes=10)},
) as dag:
    Night(
        task_id="night",
        # The start of the interval names the run, so a run that is started again has the same name.
        bash_command=(
            "/opt/dateline/scripts/nightly --input=/srv/news --output=/srv/dataset"
            " --run={{ data_interval_start.in_timezone('Europe/Zurich').to_date_string() }}"
        ),
    )
