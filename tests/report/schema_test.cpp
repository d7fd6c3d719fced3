// JSON reports against docs/report.schema.json, by the few keywords that the schema uses.
#include <boost/json.hpp>

#include "report/rendering.h"
#include "report/verdicts.h"

namespace gannet::test {
namespace {

namespace json = boost::json;

bool has_type(const json::value& value, std::string_view type) {
  if (type == "object") return value.is_object();
  if (type == "array") return value.is_array();
  if (type == "string") return value.is_string();
  if (type == "boolean") return value.is_bool();
  if (type == "integer") return value.is_int64() || value.is_uint64();
  if (type == "number") return value.is_number();
  return false;
}

class Validator {
 public:
  explicit Validator(const json::value& schema) : root_(schema) {}

  void check(const json::value& value, const json::value& given, const std::string& at) {
    const json::object& schema = resolved(given).as_object();
    if (const json::value* const type = schema.if_contains("type")) {
      ASSERT_TRUE(has_type(value, type->as_string())) << at << " is no " << type->as_string();
    }
    check_bounds(value, schema, at);
    if (value.is_object()) check_object(value.as_object(), schema, at);
    if (value.is_array() && schema.contains("items")) {
      for (std::size_t i = 0; i < value.as_array().size(); ++i) {
        check(value.as_array()[i], schema.at("items"), at + "/" + std::to_string(i));
      }
    }
  }
  std::size_t checks = 0;

 private:
  const json::value& resolved(const json::value& schema) const {
    const json::value* const reference = schema.as_object().if_contains("$ref");
    if (reference == nullptr) return schema;
    const std::string name(reference->as_string().subview(std::string_view("#/$defs/").size()));
    return root_.at("$defs").at(name);
  }

  void check_bounds(const json::value& value, const json::object& schema, const std::string& at) {
    ++checks;
    if (const json::value* const least = schema.if_contains("minimum")) {
      EXPECT_GE(value.to_number<double>(), least->to_number<double>()) << at;
    }
    if (const json::value* const most = schema.if_contains("maximum")) {
      EXPECT_LE(value.to_number<double>(), most->to_number<double>()) << at;
    }
    if (const json::value* const choices = schema.if_contains("enum")) {
      const json::array& all = choices->as_array();
      EXPECT_NE(std::find(all.begin(), all.end(), value), all.end()) << at;
    }
  }

  void check_object(const json::object& object, const json::object& schema, const std::string& at) {
    if (const json::value* const required = schema.if_contains("required")) {
      for (const json::value& key : required->as_array())
        EXPECT_TRUE(object.contains(key.as_string())) << at << " lacks " << key;
    }
    const json::value* const known = schema.if_contains("properties");
    const json::value* const others = schema.if_contains("additionalProperties");
    for (const auto& [key, value] : object) {
      const std::string place = at + "/" + std::string(key);
      const json::value* const own = known != nullptr ? known->as_object().if_contains(key) : nullptr;
      if (own != nullptr) {
        check(value, *own, place);
      } else if (others != nullptr && others->is_object()) {
        check(value, *others, place);
      } else {
        EXPECT_TRUE(others == nullptr || others->as_bool()) << place << " is not in the schema";
      }
    }
  }

  const json::value& root_;
};

const json::value& schema() {
  static const json::value parsed = json::parse(read(source_dir() / "docs/report.schema.json"));
  return parsed;
}

TEST(Schema, EveryReportFits) {
  std::vector<Sample> all = samples();
  all.push_back({"empty", Verdict()});
  all.push_back({"hostile", verdict_of(hostile)});
  for (const Sample& sample : all) {
    SCOPED_TRACE(sample.name);
    Validator validator(schema());
    validator.check(json::parse(renderer().render(sample.verdict, Format::json, "a.eml")), schema(), "");
    EXPECT_GT(validator.checks, 10u);
  }
}

TEST(Schema, NamesEveryKeyThatIsWritten) {
  const json::value report = json::parse(renderer().render(samples()[0].verdict, Format::json, "a.eml"));
  EXPECT_EQ(report.as_object().size(), schema().at("properties").as_object().size());
  EXPECT_EQ(report.as_object().size(), schema().at("required").as_array().size());
}

TEST(Schema, ValidatorFindsWhatIsWrong) {
  json::value report = json::parse(renderer().render(samples()[0].verdict, Format::json, "a.eml"));
  EXPECT_FALSE(has_type(report.at("path"), "number"));
  EXPECT_TRUE(has_type(report.at("bytes"), "integer"));
}

}  // namespace
}  // namespace gannet::test
