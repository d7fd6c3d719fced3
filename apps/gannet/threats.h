// The parts of "gannet threats", one file each.
#pragma once

#include <string>
#include <vector>

#include "arguments.h"

namespace gannet::app {

struct ThreatsCall {
  const Arguments& arguments;
  std::string data;                   // folder of Gannet's data
  std::string folder;                 // of the threat database: --threats, else that of the data
  std::vector<std::string> operands;  // behind the name of what to do
};

/// Each returns the exit code.
int list_threats(const ThreatsCall& call);
int search_threats(const ThreatsCall& call);
int show_threat(const ThreatsCall& call);
int write_threats_site(const ThreatsCall& call);
int export_threats(const ThreatsCall& call);
int import_threats(const ThreatsCall& call);
int lint_threats(const ThreatsCall& call);
int new_threat(const ThreatsCall& call);

/// What an article and a new entry begin as: threats/.template of the data.
std::string template_folder(const ThreatsCall& call);

}  // namespace gannet::app
