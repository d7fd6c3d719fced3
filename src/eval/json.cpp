// An evaluation as JSON, and back: what --baseline compares with.
#include <boost/json.hpp>

#include "eval/evaluation.h"

namespace gannet::eval {
namespace {

namespace json = boost::json;

constexpr Label labels[] = {Label::clear, Label::unwanted, Label::danger};

json::object json_of_share(const Share& share) {
  return {{"value", share.value}, {"low", share.low}, {"high", share.high}, {"of", share.of}};
}

json::array json_of_curve(const std::vector<Point>& curve) {
  json::array all;
  for (const Point& point : curve) {
    all.push_back(json::object{{"threshold", point.threshold},
                               {"false_alarms", point.false_alarms},
                               {"recall", point.recall},
                               {"precision", point.precision}});
  }
  return all;
}

json::object json_of_recall(const Recall& recall) {
  return {{"recall", json_of_share(recall.recall)},
          {"false_alarms", json_of_share(recall.false_alarms)},
          {"threshold", recall.threshold}};
}

json::array json_of_rows(const std::vector<Row>& rows) {
  json::array all;
  for (const Row& row : rows) {
    json::object messages, levels;
    for (const Label label : labels) {
      messages[name_of(label)] = row.count(label);
      json::object by_level;
      for (const Level level : {Level::clear, Level::unwanted, Level::caution, Level::danger}) {
        by_level[name_of(level)] = row.count(label, level);
      }
      levels[name_of(label)] = std::move(by_level);
    }
    all.push_back(json::object{{"name", row.name},
                               {"messages", messages},
                               {"levels", levels},
                               {"recall_at_0.1", json_of_share(row.recall_at_0_1)},
                               {"recall_at_1", json_of_share(row.recall_at_1)},
                               {"false_alarms", json_of_share(row.false_alarms)}});
  }
  return all;
}

json::array json_of_records(const std::vector<Record>& records) {
  json::array all;
  for (const Record& record : records) {
    all.push_back(json::object{{"path", record.path}, {"probability", record.probability}, {"reason", record.reason}});
  }
  return all;
}

json::object json_of_categories(const Categories& categories) {
  json::object said;
  for (const auto& [is, names] : categories.said) {
    json::object counts;
    for (const auto& [name, count] : names) counts[name.empty() ? "none" : name] = count;
    said[is] = std::move(counts);
  }
  return {{"right", json_of_share(categories.right)},
          {"right_of_found", json_of_share(categories.right_of_found)},
          {"said", said},
          {"rows", json_of_rows(categories.rows)}};
}

json::array json_of_audits(const std::vector<Audit>& audits) {
  json::array all;
  for (const Audit& audit : audits) {
    json::array corpora;
    for (const AuditedCorpus& corpus : audit.corpora) {
      json::array betrayals;
      for (const Betrayal& betrayal : corpus.betrayals) {
        betrayals.push_back(json::object{{"feature", betrayal.feature},
                                         {"weight", betrayal.weight},
                                         {"here", betrayal.here},
                                         {"elsewhere", betrayal.elsewhere}});
      }
      corpora.push_back(json::object{{"name", corpus.name}, {"right", json_of_share(corpus.right)}, {"betrayals", betrayals}});
    }
    all.push_back(
        json::object{{"subject", audit.subject}, {"accuracy", audit.accuracy}, {"chance", audit.chance}, {"corpora", corpora}});
  }
  return all;
}

json::array json_of_robustness(const std::vector<Endured>& rows) {
  json::array all;
  for (const Endured& row : rows) {
    all.push_back(json::object{{"transform", row.transform},
                               {"recall_at_0.1", json_of_share(row.recall_at_0_1)},
                               {"recall_at_1", json_of_share(row.recall_at_1)}});
  }
  return all;
}

json::object json_of_histogram(const Evaluation& evaluation) {
  json::object all;
  for (const Label label : labels) {
    json::array counts;
    for (const std::size_t count : evaluation.histogram[static_cast<std::size_t>(label)]) counts.push_back(count);
    all[name_of(label)] = std::move(counts);
  }
  return all;
}

Share share_of(const json::value& value) {
  return {value.at("value").to_number<double>(), value.at("low").to_number<double>(), value.at("high").to_number<double>(),
          value.at("of").to_number<double>()};
}

Recall recall_of(const json::value& value) {
  return {share_of(value.at("recall")), share_of(value.at("false_alarms")), value.at("threshold").to_number<double>()};
}

}  // namespace

std::string json_of(const Evaluation& evaluation) {
  json::array bins;
  for (const Bin& bin : evaluation.calibration) {
    bins.push_back(json::object{{"said", bin.said}, {"was", bin.was}, {"weight", bin.weight}});
  }
  const json::object all{{"messages", evaluation.messages},
                         {"campaigns", evaluation.campaigns},
                         {"at_0.1", json_of_recall(evaluation.strict)},
                         {"at_1", json_of_recall(evaluation.loose)},
                         {"at_0.1_by_campaign", json_of_recall(evaluation.strict_by_campaign)},
                         {"at_1_by_campaign", json_of_recall(evaluation.loose_by_campaign)},
                         {"curve", json_of_curve(evaluation.curve)},
                         {"curve_by_campaign", json_of_curve(evaluation.curve_by_campaign)},
                         {"area_under_curve", evaluation.area},
                         {"calibration_error", evaluation.calibration_error},
                         {"calibration", bins},
                         {"histogram", json_of_histogram(evaluation)},
                         {"categories", json_of_categories(evaluation.categories)},
                         {"corpora", json_of_rows(evaluation.corpora)},
                         {"languages", json_of_rows(evaluation.languages)},
                         {"years", json_of_rows(evaluation.years)},
                         {"robustness", json_of_robustness(evaluation.robustness)},
                         {"audits", json_of_audits(evaluation.audits)},
                         {"missed", json_of_records(evaluation.missed)},
                         {"false_alarms", json_of_records(evaluation.false_alarms)},
                         {"median_seconds", evaluation.median_seconds},
                         {"slow_seconds", evaluation.slow_seconds},
                         {"longest_seconds", evaluation.longest_seconds}};
  return json::serialize(all) + "\n";
}

Result<Evaluation> evaluation_from_json(const std::string& text, const std::string& path) {
  try {
    const json::value value = json::parse(text);
    Evaluation evaluation;
    evaluation.messages = value.at("messages").to_number<std::size_t>();
    evaluation.campaigns = value.at("campaigns").to_number<std::size_t>();
    evaluation.strict = recall_of(value.at("at_0.1"));
    evaluation.loose = recall_of(value.at("at_1"));
    evaluation.strict_by_campaign = recall_of(value.at("at_0.1_by_campaign"));
    evaluation.loose_by_campaign = recall_of(value.at("at_1_by_campaign"));
    evaluation.area = value.at("area_under_curve").to_number<double>();
    evaluation.calibration_error = value.at("calibration_error").to_number<double>();
    return evaluation;
  } catch (const std::exception&) {
    return Error{path + ": this is no result of \"gannet eval --format json\"; write one with that and name it here"};
  }
}

}  // namespace gannet::eval
