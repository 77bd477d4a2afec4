package dev.dateline.stage.block;

import java.io.IOException;
import java.io.Serializable;
import org.apache.beam.sdk.coders.Coder;
import org.apache.beam.sdk.state.BagState;
import org.apache.beam.sdk.state.StateSpec;
import org.apache.beam.sdk.state.StateSpecs;
import org.apache.beam.sdk.state.TimeDomain;
import org.apache.beam.sdk.state.Timer;
import org.apache.beam.sdk.state.TimerSpec;
import org.apache.beam.sdk.state.TimerSpecs;
import org.apache.beam.sdk.transforms.DoFn;
import org.apache.beam.sdk.transforms.windowing.BoundedWindow;
import org.apache.beam.sdk.values.KV;
import org.apache.beam.sdk.values.TupleTag;
import org.apache.beam.sdk.values.TypeDescriptor;

/**
 * Groups by key, and does something with each group in a bundle of its own.
 *
 * <p>Flink reports counters at the end of a bundle. A bundle there lasts as long as a step, so that
 * nothing is reported while the step works; but a step with state gets a bundle for each key.
 */
public final class EachGroup<K, V, OutputT> extends DoFn<KV<K, V>, OutputT> {

  private static final String VALUES = "values";
  private static final String WHOLE = "whole";

  /** What is done with a group. */
  public interface Work<K, V> extends Serializable {
    /** Once, before the first group. */
    void setup();

    /** Does it. */
    void work(K key, Iterable<V> values, MultiOutputReceiver out) throws IOException;
  }

  private final Work<K, V> work;
  private final TupleTag<OutputT> main;

  @StateId(VALUES)
  private final StateSpec<BagState<V>> kept;

  /** Not at the expiration of the window: Flink's runner counts nothing then. */
  @TimerId(WHOLE)
  private final TimerSpec whole = TimerSpecs.timer(TimeDomain.EVENT_TIME);

  /**
   * A step.
   *
   * @param coder of the values
   * @param main the main output of the work
   */
  public EachGroup(Work<K, V> work, Coder<V> coder, TupleTag<OutputT> main) {
    this.work = work;
    this.kept = StateSpecs.bag(coder);
    this.main = main;
  }

  @Override
  public TypeDescriptor<OutputT> getOutputTypeDescriptor() {
    return main.getTypeDescriptor();
  }

  @Setup
  public void setup() {
    work.setup();
  }

  @ProcessElement
  public void process(
      @Element KV<K, V> element,
      @StateId(VALUES) BagState<V> values,
      @TimerId(WHOLE) Timer timer,
      BoundedWindow window) {
    values.add(element.getValue());
    timer.set(window.maxTimestamp());
  }

  @OnTimer(WHOLE)
  public void whole(@Key K key, @StateId(VALUES) BagState<V> values, MultiOutputReceiver out)
      throws IOException {
    work.work(key, values.read(), out);
    values.clear();
  }
}
