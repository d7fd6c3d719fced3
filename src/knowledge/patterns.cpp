#include "knowledge/patterns.h"

#include <hs.h>

#include <cstdlib>
#include <limits>
#include <numeric>

namespace gannet::knowledge {
namespace {

Result<hs_database_t*> compile(const std::vector<std::string_view>& literals, const hs_platform_info_t* platform) {
  std::vector<const char*> texts;
  std::vector<std::size_t> sizes;
  for (const std::string_view literal : literals) {
    texts.push_back(literal.data());
    sizes.push_back(literal.size());
  }
  const std::vector<unsigned> flags(literals.size(), 0);
  std::vector<unsigned> ids(literals.size());
  std::iota(ids.begin(), ids.end(), 0u);
  hs_database_t* database = nullptr;
  hs_compile_error_t* problem = nullptr;
  if (hs_compile_lit_multi(texts.data(), flags.data(), ids.data(), sizes.data(), static_cast<unsigned>(literals.size()),
                           HS_MODE_BLOCK, platform, &database, &problem) != HS_SUCCESS) {
    const std::string what = problem != nullptr ? problem->message : "unknown";
    hs_free_compile_error(problem);
    return Error{"Hyperscan does not take the phrases (" + what + "); look for an odd phrase in knowledge/phrases"};
  }
  return database;
}

}  // namespace

void Patterns::FreeScratch::operator()(hs_scratch* scratch) const {
  hs_free_scratch(scratch);
}
void Patterns::FreeDatabase::operator()(hs_database* database) const {
  hs_free_database(database);
}

Result<std::string> serialised_patterns(const std::vector<std::string_view>& literals) {
  if (literals.empty()) return std::string();
  const hs_platform_info_t any{};  // the lowest common denominator
  Result<hs_database_t*> database = compile(literals, &any);
  if (!database) return database.error();
  char* bytes = nullptr;
  std::size_t size = 0;
  const hs_error_t outcome = hs_serialize_database(*database, &bytes, &size);
  hs_free_database(*database);
  if (outcome != HS_SUCCESS) return Error{"Hyperscan cannot write its database: out of memory"};
  std::string serialised(bytes, size);
  std::free(bytes);  // hs_serialize_database() takes it from malloc()
  return serialised;
}

Result<Patterns> Patterns::open(std::string_view serialised, const std::vector<std::string_view>& literals) {
  Patterns patterns;
  if (literals.empty()) return patterns;
  hs_database_t* database = nullptr;
  if (hs_deserialize_database(serialised.data(), serialised.size(), &database) == HS_SUCCESS) {
    patterns.database_.reset(database);
    return patterns;
  }
  Result<hs_database_t*> anew = compile(literals, nullptr);
  if (!anew) return anew.error();
  patterns.database_.reset(*anew);
  return patterns;
}

Patterns::Scratch Patterns::make_scratch() const {
  hs_scratch_t* scratch = nullptr;
  if (database_ != nullptr && hs_alloc_scratch(database_.get(), &scratch) != HS_SUCCESS) throw std::bad_alloc();
  return Scratch(scratch);
}

void Patterns::scan(std::string_view text, hs_scratch& scratch, std::vector<LiteralHit>& hits) const {
  if (database_ == nullptr || text.empty() || text.size() > std::numeric_limits<unsigned>::max()) return;
  const auto note = [](unsigned literal, unsigned long long, unsigned long long end, unsigned, void* context) {
    static_cast<std::vector<LiteralHit>*>(context)->push_back({literal, static_cast<std::uint32_t>(end)});
    return 0;
  };
  hs_scan(database_.get(), text.data(), static_cast<unsigned>(text.size()), 0, &scratch, note, &hits);
}

}  // namespace gannet::knowledge
