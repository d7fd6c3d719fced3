// Each form of each sample verdict against its golden file.
#include "report/rendering.h"
#include "report/verdicts.h"

namespace gannet::test {
namespace {

struct Form {
  Format format;
  Style style;
  const char* ending;
};

const Form forms[] = {{Format::terminal, {false, 80}, "txt"},
                      {Format::terminal, {true, 60}, "ansi"},
                      {Format::line, {}, "line"},
                      {Format::json, {}, "json"},
                      {Format::html, {}, "html"},
                      {Format::headers, {}, "headers"}};

TEST(Golden, EachFormOfEachVerdict) {
  const std::vector<Sample> all = samples();
  ASSERT_FALSE(all.empty());
  for (const Sample& sample : all) {
    for (const Form& form : forms) {
      SCOPED_TRACE(sample.name + "." + form.ending);
      expect_golden(sample.name + "." + form.ending,
                    renderer().render(sample.verdict, form.format, "mail/" + sample.name + ".eml", form.style));
    }
  }
}

}  // namespace
}  // namespace gannet::test
