package org.entente.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.NullMarked;

/** What a rule can ask of a class, a field or a method beyond what ArchUnit brings. */
final class Traits {
  private Traits() {}

  static DescribedPredicate<JavaClass> haveNoMain() {
    return describe("have no main method", type -> !hasMain(type));
  }

  static boolean hasMain(JavaClass type) {
    return type.tryGetMethod("main", String[].class).isPresent();
  }

  static DescribedPredicate<JavaClass> isNot(Class<?> type) {
    return describe("are not " + type.getSimpleName(), other -> !other.isEquivalentTo(type));
  }

  static DescribedPredicate<JavaMethodCall> namedNowIn(String packageName) {
    return describe(
        "ask " + packageName + " for now",
        call ->
            call.getName().equals("now")
                && call.getTargetOwner().getPackageName().startsWith(packageName));
  }

  static ArchCondition<JavaClass> liveInANullMarkedPackage() {
    return condition(
        "live in a @NullMarked package",
        type ->
            type.getPackage().isAnnotatedWith(NullMarked.class)
                ? Optional.empty()
                : Optional.of(type.getName() + ": its package-info.java lacks @NullMarked"));
  }

  /** Refuses collections that can change and arrays that others see. */
  static ArchCondition<JavaField> holdNothingThatChanges() {
    return condition(
        "hold nothing that changes",
        field -> {
          JavaClass type = field.getRawType();
          boolean byCompiler = field.getName().contains("$");
          boolean changes =
              !byCompiler
                  && (type.isAssignableTo(ArrayList.class)
                      || type.isAssignableTo("java.util.AbstractCollection")
                      || type.isAssignableTo("java.util.AbstractMap")
                      || type.isAssignableTo(StringBuilder.class)
                      || type.isAssignableTo(RandomGenerator.class)
                      || type.getPackageName().startsWith("java.util.concurrent")
                      || (type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE)));
          return changes ? Optional.of(field.getFullName() + " can change") : Optional.empty();
        });
  }

  static DescribedPredicate<JavaClass> arePublicRecords() {
    return describe(
        "are public records",
        type -> type.isRecord() && type.getModifiers().contains(JavaModifier.PUBLIC));
  }

  static ArchCondition<JavaField> beNoArray() {
    return condition(
        "be no array",
        field ->
            field.getRawType().isArray()
                ? Optional.of(field.getFullName() + " is an array, which anybody can change")
                : Optional.empty());
  }

  static ArchCondition<JavaMethod> takeNoOptional() {
    return condition(
        "take no Optional",
        method ->
            method.getRawParameterTypes().stream()
                    .anyMatch(type -> type.isEquivalentTo(Optional.class))
                ? Optional.of(method.getFullName() + " takes an Optional")
                : Optional.empty());
  }

  static <T> ArchCondition<T> condition(
      String description, Function<T, Optional<String>> complaint) {
    return new ArchCondition<>(description) {
      @Override
      public void check(T item, ConditionEvents events) {
        complaint
            .apply(item)
            .ifPresent(message -> events.add(SimpleConditionEvent.violated(item, message)));
      }
    };
  }
}
