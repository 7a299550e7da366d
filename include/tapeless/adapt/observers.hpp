// SPDX-License-Identifier: BSL-1.0
#pragma once

// What a run shows: observers for minimize, joined by observe(…).
#include <tapeless/adapt/history.hpp>
#include <tapeless/adapt/keep_best.hpp>
#include <tapeless/adapt/progress.hpp>
#include <tapeless/adapt/report.hpp>
#include <tapeless/adapt/table.hpp>
#include <tapeless/adapt/trace.hpp>
#include <tapeless/descent/observe.hpp>
#include <tapeless/descent/stop_early.hpp>
