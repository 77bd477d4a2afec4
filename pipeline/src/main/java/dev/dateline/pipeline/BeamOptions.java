package dev.dateline.pipeline;

import java.beans.Introspector;
import java.lang.reflect.Method;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.beam.sdk.options.PipelineOptions;
import org.apache.beam.sdk.options.PipelineOptionsFactory;

/** The options of Beam and of the runner that is on the class path. */
public final class BeamOptions {

  private static final Pattern GETTER = Pattern.compile("(?:get|is)(\\p{Upper}.*)");
  private static final Set<String> NAMES = new TreeSet<>();

  private BeamOptions() {}

  /** Their names, without dashes. */
  public static synchronized Set<String> names() {
    if (NAMES.isEmpty()) {
      for (Class<? extends PipelineOptions> options :
          PipelineOptionsFactory.getRegisteredOptions()) {
        for (Method method : options.getMethods()) {
          Matcher getter = GETTER.matcher(method.getName());
          if (getter.matches() && method.getParameterCount() == 0) {
            NAMES.add(Introspector.decapitalize(getter.group(1)));
          }
        }
      }
    }
    return Set.copyOf(NAMES);
  }
}
