package org.entente.positions;

import java.util.List;
import java.util.Optional;
import org.entente.kernel.Source;
import org.entente.kernel.Wording;

/**
 * A question that is negotiated.
 *
 * @param kind whether actors name a point or choose an option
 * @param options possible answers in the order given; on a scale, its named points; may be empty
 *     there
 * @param statusQuo what holds if nothing is agreed
 */
public record Issue(
    IssueId id,
    Wording question,
    IssueKind kind,
    Scale scale,
    List<Option> options,
    Standpoint statusQuo,
    Source source) {
  public Issue {
    options = List.copyOf(options);
    if (options.stream().map(Option::id).distinct().count() != options.size()) {
      throw new IllegalArgumentException("options of an issue must have different ids: " + id);
    }
  }

  /** The option of this id, if there is one. */
  public Optional<Option> findOption(OptionId option) {
    return options.stream().filter(o -> o.id().equals(option)).findFirst();
  }

  /** A standpoint as a point on this issue's scale; an option without a place has none. */
  public Optional<Double> findPoint(Standpoint standpoint) {
    return standpoint.fold(
        point -> Optional.of(point.value()),
        option -> findOption(option.option()).flatMap(known -> findPoint(known.place())),
        Optional::empty);
  }
}
